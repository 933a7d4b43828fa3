package app.commonplace.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers the forms of words seen before: text is mostly words seen before. A word drives out
/// another that falls on the same place. For one thread.
final class WordMemory {
  private static final int PLACES = 1 << 14;

  /// Longer words are seldom met again.
  private static final int LONGEST = 40;

  private record Known(char[] word, WordForms forms) {
    boolean is(char[] text, int from, int to) {
      return Arrays.equals(word, 0, word.length, text, from, to);
    }
  }

  private final @Nullable Known[] places = new Known[PLACES];
  private final WordReader reader;

  WordMemory(WordReader reader) {
    this.reader = reader;
  }

  /// @param hash any number that equal words share
  WordForms forms(char[] text, int from, int to, int hash) {
    int place = (hash * 0x9E3779B1) >>> 18;
    Known known = places[place];
    if (known != null && known.is(text, from, to)) {
      return known.forms();
    }
    WordForms forms = reader.read(text, from, to);
    if (to - from <= LONGEST) {
      places[place] = new Known(Arrays.copyOfRange(text, from, to), forms);
    }
    return forms;
  }
}
