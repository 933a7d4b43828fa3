package app.commonplace.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Walks through a text once and hands out its tokens: those of the text in order, then the tail
/// with other forms of its words. Reuses its buffers; for one thread.
final class Scanner {
  /// The term between two forms in the tail. No text has it: in a text it is punctuation.
  static final String BREAK = "·";

  /// Words too long to be words are indexed this often in one text, then no more.
  private static final int MOST_LONG_WORDS = 200;

  private static final int KEPT_BUFFER = 1 << 20;

  private record Found(Aside aside, int start) {}

  private final WordReader reader = new WordReader();
  private final WordMemory memory = new WordMemory(reader);
  private final Compound compound = new Compound();
  private final JoinedRun joinedRun = new JoinedRun();
  private final StringBuilder scratch = new StringBuilder();
  private final List<Found> asides = new ArrayList<>();
  private char[] text = new char[1 << 14];
  private int length;
  private int longWords;

  /// @param everyAside whether a form that occurs again is told again; what is indexed needs it
  ///   once, what is marked needs each place
  void scan(String source, TokenSink sink, boolean everyAside) {
    load(source);
    int i = 0;
    while (i < length) {
      i =
          switch (kindAt(i)) {
            case CharKinds.WORD, CharKinds.CONNECTOR -> word(i, sink);
            case CharKinds.JOINED -> joinedRun.emit(text, i, length, sink);
            case CharKinds.SYMBOL -> symbol(i, sink);
            default -> i + charCountAt(i);
          };
    }
    endCompound();
    emitTail(sink, everyAside);
    unload();
  }

  private void load(String source) {
    length = source.length();
    if (text.length < length) {
      text = new char[Math.max(length, text.length * 2)];
    }
    source.getChars(0, length, text, 0);
    longWords = 0;
    compound.clear();
  }

  private void unload() {
    asides.clear();
    if (text.length > KEPT_BUFFER) {
      text = new char[KEPT_BUFFER];
    }
  }

  private byte kindAt(int i) {
    byte kind = CharKinds.OF_CHAR[text[i]];
    return kind == CharKinds.SURROGATE
        ? CharKinds.ofCodePoint(Character.codePointAt(text, i, length))
        : kind;
  }

  private int charCountAt(int i) {
    return Character.charCount(Character.codePointAt(text, i, length));
  }

  private int word(int start, TokenSink sink) {
    int hash = 0;
    int i = start;
    while (i < length) {
      char c = text[i];
      byte kind = CharKinds.OF_CHAR[c];
      if (kind == CharKinds.SURROGATE) {
        kind = kindAt(i);
        boolean pair = kind == CharKinds.WORD || kind == CharKinds.MARK;
        i += pair ? charCountAt(i) - 1 : 0;
      }
      if (kind != CharKinds.WORD && kind != CharKinds.MARK && kind != CharKinds.CONNECTOR) {
        break;
      }
      hash = 31 * hash + c;
      i++;
    }
    emitWord(start, i, hash, sink);
    return i;
  }

  private void emitWord(int start, int end, int hash, TokenSink sink) {
    if (end - start > WordReader.LONGEST && ++longWords > MOST_LONG_WORDS) {
      return;
    }
    WordForms forms = memory.forms(text, start, end, hash);
    if (forms.main().isEmpty()) {
      return;
    }
    SignedName name = SignedName.at(text, start, end, length);
    if (name == null) {
      sink.token(forms.main(), start, end, Token.Place.TEXT);
    } else {
      sink.token(name.term(), name.start(), name.end(), Token.Place.TEXT);
      asides.add(new Found(Aside.of(forms.main(), 0, end - start, Token.Place.LOOSER), start));
    }
    for (Aside aside : forms.asides()) {
      asides.add(new Found(aside, start));
    }
    followCompound(start, end);
  }

  private void followCompound(int start, int end) {
    char sign = start > 0 ? text[start - 1] : ' ';
    if (Compound.isJoiner(sign) && compound.goesOnAt(start, sign)) {
      compound.goOn(sign, text, start, end);
    } else {
      endCompound();
      compound.begin(text, start, end);
    }
  }

  private void endCompound() {
    if (compound.isOneWord(text)) {
      int start = compound.start();
      String term = reader.joined(text, start, compound.end());
      asides.add(new Found(Aside.of(term, 0, compound.end() - start, Token.Place.ASIDE), start));
    }
  }

  private int symbol(int start, TokenSink sink) {
    int end = Folding.endOfCluster(text, start, length);
    if (isRegionalIndicator(start) && end < length && isRegionalIndicator(end)) {
      end = Folding.endOfCluster(text, end, length); // a flag is a pair of letters
    }
    scratch.setLength(0);
    Folding.fold(text, start, end, scratch);
    if (!scratch.isEmpty()) {
      sink.token(scratch.toString(), start, end, Token.Place.TEXT);
    }
    return end;
  }

  private boolean isRegionalIndicator(int i) {
    int codePoint = Character.codePointAt(text, i, length);
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private void emitTail(TokenSink sink, boolean everyAside) {
    if (asides.isEmpty()) {
      return;
    }
    var told = new LinkedHashSet<String>();
    for (Found found : asides) {
      if (everyAside || told.add(found.aside().terms())) {
        sink.token(BREAK, found.start(), found.start(), Token.Place.BREAK);
        for (Aside.Piece piece : found.aside().pieces()) {
          int start = found.start() + piece.start();
          sink.token(piece.term(), start, found.start() + piece.end(), found.aside().place());
        }
      }
    }
  }
}
