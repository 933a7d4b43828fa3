package app.commonplace.text;

import java.util.ArrayList;
import java.util.List;

/// Works out the forms of single words. Slow and thorough; the scanner remembers what it says. For
/// one thread.
final class WordReader {
  /// Longer words are searched by their first characters alone: what is longer is base64, a hash or
  /// a separator line, and would fill the index with terms that nobody types.
  static final int LONGEST = 64;

  private final Stemmer stemmer = new Stemmer();
  private final StringBuilder scratch = new StringBuilder();

  WordForms read(char[] text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text[from] == '_') {
      from++;
    }
    while (to > from && text[to - 1] == '_') {
      to--;
    }
    if (to - from > LONGEST) {
      return new WordForms(fold(text, from, from + LONGEST), List.of());
    }
    String folded = fold(text, from, to);
    if (folded.isEmpty()) {
      return WordForms.NONE;
    }
    String main = stemmer.stem(folded);
    var asides = new ArrayList<Aside>();
    addParts(text, start, from, to, asides);
    addUmlauts(text, from, to, from - start, folded, asides);
    addWithoutPrefix(folded, from - start, to - start, asides);
    addGermanParts(text, from, to, from - start, asides);
    asides.removeIf(aside -> aside.terms().equals(main));
    return new WordForms(main, asides);
  }

  /// The form of several words written as one: `email` for `e-mail`.
  String joined(char[] text, int from, int to) {
    return stemmer.stem(fold(text, from, to));
  }

  private String fold(char[] text, int from, int to) {
    scratch.setLength(0);
    Folding.fold(text, from, to, scratch);
    return scratch.toString();
  }

  private void addParts(char[] text, int start, int from, int to, List<Aside> asides) {
    List<Identifier.Span> parts = Identifier.parts(text, from, to);
    var pieces = new ArrayList<Aside.Piece>();
    int offset = from - start;
    for (Identifier.Span part : parts) {
      String term = joined(text, from + part.start(), from + part.end());
      if (!term.isEmpty()) {
        pieces.add(new Aside.Piece(term, offset + part.start(), offset + part.end()));
      }
    }
    if (pieces.size() > 1) {
      asides.add(new Aside(pieces, Token.Place.ASIDE));
    }
    if (parts.isEmpty()) {
      addLettersBeforeNumber(text, start, from, to, asides);
    }
    for (Identifier.Span part : parts) {
      addLettersBeforeNumber(text, start, from + part.start(), from + part.end(), asides);
    }
  }

  private void addLettersBeforeNumber(
      char[] text, int start, int from, int to, List<Aside> asides) {
    int letters = Identifier.lettersBeforeNumber(text, from, to);
    if (letters > 0) {
      String term = joined(text, from, from + letters);
      asides.add(Aside.of(term, from - start, from - start + letters, Token.Place.LOOSER));
    }
  }

  private void addWithoutPrefix(String folded, int start, int end, List<Aside> asides) {
    Prefixes.Prefix prefix = Prefixes.of(folded);
    if (prefix != null) {
      String rest = folded.substring(prefix.letters().length());
      asides.add(Aside.of(rest, start, end, prefix.place()));
    }
  }

  /// The parts side by side, of three or more also those that are words together, and what a part
  /// is made of itself.
  private void addGermanParts(char[] text, int from, int to, int offset, List<Aside> asides) {
    List<GermanParts.Part> parts = GermanParts.of(new String(text, from, to - from));
    if (parts.isEmpty()) {
      return;
    }
    var pieces = new ArrayList<Aside.Piece>();
    for (GermanParts.Part part : parts) {
      pieces.add(piece(text, from, offset, part.start(), part.end(), part.end()));
    }
    asides.add(new Aside(pieces, Token.Place.LOOSER));
    GermanParts.Part last = parts.getLast();
    for (int i = 1; i < parts.size(); i++) {
      int start = parts.get(i).start();
      if (i > 1) {
        int end = parts.get(i - 1).end();
        asides.add(loose(piece(text, from, offset, 0, end, end)));
      }
      if (i < parts.size() - 1) {
        asides.add(loose(piece(text, from, offset, start, last.end(), last.end())));
      }
      if (last.base() < last.end()) {
        asides.add(loose(piece(text, from, offset, start, last.base(), last.end())));
      }
    }
    for (GermanParts.Part part : parts) {
      addWithin(text, from, offset, part, asides);
    }
  }

  private void addWithin(
      char[] text, int from, int offset, GermanParts.Part part, List<Aside> asides) {
    int start = part.start();
    String whole = new String(text, from + start, part.base() - start);
    for (GermanParts.Part inner : GermanParts.within(whole)) {
      int shown = start + inner.end();
      asides.add(
          loose(piece(text, from, offset, start + inner.start(), start + inner.base(), shown)));
    }
  }

  private static Aside loose(Aside.Piece piece) {
    return new Aside(List.of(piece), Token.Place.LOOSER);
  }

  /// @param end behind the last character that is searched
  /// @param shown behind the last character that is marked when it is found
  private Aside.Piece piece(char[] text, int from, int offset, int start, int end, int shown) {
    String term = joined(text, from + start, from + end);
    return new Aside.Piece(term, offset + start, offset + shown);
  }

  private void addUmlauts(
      char[] text, int from, int to, int offset, String folded, List<Aside> asides) {
    if (!Umlauts.hasUmlaut(text, from, to)) {
      return;
    }
    int end = offset + to - from;
    char[] spelled = Umlauts.spelledOut(new String(text, from, to - from)).toCharArray();
    asides.add(Aside.of(joined(spelled, 0, spelled.length), offset, end, Token.Place.ASIDE));
    String singular = stemmer.stem(Umlauts.withoutPluralEnding(folded));
    asides.add(Aside.of(singular, offset, end, Token.Place.ASIDE));
  }
}
