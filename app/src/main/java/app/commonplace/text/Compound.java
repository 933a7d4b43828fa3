package app.commonplace.text;

/// Words written with a sign between them, such as `e-mail`, `don't`, `U.S.A.` and `Node.js`:
/// decides which of them are also searched as one word. For one thread.
final class Compound {
  private static final int LONGEST = 32;
  private static final int MOST_PARTS = 3;

  private char joiner;
  private int start;
  private int lastPart;
  private int end;
  private int parts;
  private boolean allSingleLetters;
  private boolean hasLetters;

  /// Forgets everything; the next word begins a new compound.
  void clear() {
    parts = 0;
  }

  /// Whether a word that begins behind `sign` goes on with the compound.
  boolean goesOnAt(int wordStart, char sign) {
    return parts > 0 && wordStart == end + 1 && (parts == 1 || sign == joiner);
  }

  void begin(char[] text, int from, int to) {
    parts = 0;
    allSingleLetters = true;
    hasLetters = false;
    start = from;
    add(text, from, to);
  }

  void goOn(char sign, char[] text, int from, int to) {
    joiner = sign;
    add(text, from, to);
  }

  private void add(char[] text, int from, int to) {
    parts++;
    lastPart = from;
    end = to;
    allSingleLetters &= to - from == 1 && Character.isLetter(text[from]);
    for (int i = from; i < to && !hasLetters; i++) {
      hasLetters = Character.isLetter(text[i]);
    }
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// Whether the words so far are also searched as one.
  boolean isOneWord(char[] text) {
    if (parts < 2 || end - start > LONGEST || !hasLetters) {
      return false;
    }
    return switch (joiner) {
      case '.' -> allSingleLetters || (parts == 2 && endsWith(text, "js"));
      case '\'', '’' -> parts == 2 && !endsWith(text, "s");
      default -> parts <= MOST_PARTS;
    };
  }

  private boolean endsWith(char[] text, String ending) {
    boolean same = end - lastPart == ending.length();
    for (int i = 0; same && i < ending.length(); i++) {
      same = (text[lastPart + i] | 0x20) == ending.charAt(i);
    }
    return same;
  }

  /// Whether this sign can join words: apostrophes, hyphens and the full stop.
  static boolean isJoiner(char sign) {
    return switch (sign) {
      case '-', '\'', '.', '’', '‐', '‑' -> true;
      default -> false;
    };
  }
}
