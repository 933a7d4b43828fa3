package app.commonplace.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The tokenizer of models of the BERT family: words are lowered, stripped of accents and cut into
/// the longest pieces that the model knows. Thread-safe.
///
/// The tokenizers that exist as libraries bring native code of 15 MB a platform and 0.2 s at every
/// start; the rules are few, and a test holds them against such a library.
final class WordPiece {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> starts;
  private final Map<String, Integer> continuations;
  private final int longest;
  private final int unknown;
  private final int first;
  private final int last;

  private WordPiece(Map<String, Integer> starts, Map<String, Integer> continuations) {
    this.starts = starts;
    this.continuations = continuations;
    this.longest =
        Math.max(
            starts.keySet().stream().mapToInt(String::length).max().orElse(0),
            continuations.keySet().stream().mapToInt(String::length).max().orElse(0));
    this.unknown = special("[UNK]");
    this.first = special("[CLS]");
    this.last = special("[SEP]");
  }

  /// Reads the vocabulary of a `tokenizer.json`.
  static WordPiece read(InputStream json) throws IOException {
    Map<String, Integer> starts = HashMap.newHashMap(30_000);
    Map<String, Integer> continuations = HashMap.newHashMap(8_000);
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      while (parser.nextToken() != null && !isVocabulary(parser)) {}
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String piece = parser.currentName();
        parser.nextToken();
        if (piece.startsWith("##")) {
          continuations.put(piece.substring(2), parser.getIntValue());
        } else {
          starts.put(piece, parser.getIntValue());
        }
      }
    }
    return new WordPiece(starts, continuations);
  }

  private static boolean isVocabulary(JsonParser parser) {
    return parser.currentToken() == JsonToken.START_OBJECT && "vocab".equals(parser.currentName());
  }

  private int special(String token) {
    Integer id = starts.get(token);
    if (id == null) {
      throw new UncheckedIOException(new IOException("The vocabulary has no " + token));
    }
    return id;
  }

  /// The numbers of a text's tokens between those that mark its beginning and its end.
  int[] encode(String text, int budget) {
    var ids = new Ids(budget - 1);
    ids.add(first);
    words(text, ids);
    ids.close(last);
    return ids.toArray();
  }

  /// How many tokens a text has, with those that mark beginning and end.
  int count(String text) {
    var ids = new Ids(Integer.MAX_VALUE);
    words(text, ids);
    return ids.size + 2;
  }

  private void words(String text, Ids ids) {
    String plain = plain(text);
    int start = -1;
    int at = 0;
    while (at < plain.length() && !ids.isFull()) {
      int point = plain.codePointAt(at);
      int next = at + Character.charCount(point);
      boolean space = isSpace(point);
      boolean alone = !space && (isPunctuation(point) || isIdeograph(point));
      if ((space || alone) && start >= 0) {
        word(plain.substring(start, at), ids);
        start = -1;
      }
      if (alone) {
        word(plain.substring(at, next), ids);
      } else if (!space && start < 0) {
        start = at;
      }
      at = next;
    }
    if (start >= 0 && !ids.isFull()) {
      word(plain.substring(start), ids);
    }
  }

  private void word(String word, Ids ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int mark = ids.size;
    int at = 0;
    while (at < word.length()) {
      Map<String, Integer> known = at == 0 ? starts : continuations;
      int end = Math.min(word.length(), at + longest);
      Integer id = null;
      while (end > at && (id = known.get(word.substring(at, end))) == null) {
        end--;
      }
      if (id == null) {
        ids.size = mark;
        ids.add(unknown);
        return;
      }
      ids.add(id);
      at = end;
    }
  }

  /// Without control characters and accents, in lower case.
  private static String plain(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isLeftOut(point)).forEach(clean::appendCodePoint);
    String apart =
        isAscii(clean) ? clean.toString() : Normalizer.normalize(clean, Normalizer.Form.NFD);
    var plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(point -> lower(point, plain));
    return plain.toString();
  }

  private static boolean isAscii(CharSequence text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static void lower(int point, StringBuilder out) {
    if (point == 'İ') {
      out.append("i̇"); // the one letter whose lower case is two
    } else {
      out.appendCodePoint(Character.toLowerCase(point));
    }
  }

  private static boolean isLeftOut(int point) {
    if (point == 0 || point == 0xFFFD) {
      return true;
    }
    if (point == '\t' || point == '\n' || point == '\r') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isPunctuation(int point) {
    if (point < 0x80) {
      return point > ' ' && !Character.isLetterOrDigit(point) && point != 0x7F;
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int point) {
    return isIn(point, 0x4E00, 0x9FFF)
        || isIn(point, 0x3400, 0x4DBF)
        || isIn(point, 0x20000, 0x2A6DF)
        || isIn(point, 0x2A700, 0x2CEAF)
        || isIn(point, 0xF900, 0xFAFF)
        || isIn(point, 0x2F800, 0x2FA1F);
  }

  private static boolean isIn(int point, int first, int last) {
    return point >= first && point <= last;
  }

  /// A growing list of numbers with an end.
  private static final class Ids {
    private final int most;
    private int[] values = new int[64];
    private int size;

    Ids(int most) {
      this.most = most;
    }

    boolean isFull() {
      return size >= most;
    }

    void add(int id) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = id;
    }

    /// Cuts to the room there is and adds the token of the end.
    void close(int id) {
      size = Math.min(size, most);
      add(id);
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
