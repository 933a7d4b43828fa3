package app.commonplace.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers the forms of words seen before: text is mostly words seen before. A word drives out
/// another that falls on the same place. For one thread.
final class WordMemory {
  private static final int BITS = 15;

  /// Longer words are seldom met again.
  private static final int LONGEST = 40;

  /// @param hash told apart by it, most words need not be looked at, which are far in memory
  private record Known(int hash, char[] word, WordForms forms) {
    boolean is(char[] text, int from, int to, int textHash) {
      return hash == textHash && Arrays.equals(word, 0, word.length, text, from, to);
    }
  }

  private final @Nullable Known[] places = new Known[1 << BITS];
  private final WordReader reader;

  WordMemory(WordReader reader) {
    this.reader = reader;
  }

  /// @param hash any number that equal words share
  WordForms forms(char[] text, int from, int to, int hash) {
    int place = (hash * 0x9E3779B1) >>> (Integer.SIZE - BITS);
    Known known = places[place];
    if (known != null && known.is(text, from, to, hash)) {
      return known.forms();
    }
    WordForms forms = reader.read(text, from, to);
    if (to - from <= LONGEST) {
      places[place] = new Known(hash, Arrays.copyOfRange(text, from, to), forms);
    }
    return forms;
  }
}
