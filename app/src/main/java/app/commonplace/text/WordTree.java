package app.commonplace.text;

import java.util.Arrays;
import java.util.List;

/// Words by their letters, so that all words which stand at one place of a text are found in one
/// walk. For words of fewer than 64 letters. Immutable; thread-safe.
final class WordTree {
  private static final int LETTERS = 256;

  /// The number of each letter that some word has, from 1 on; of others 0.
  private final byte[] numbers = new byte[LETTERS];

  private final int width;

  /// Of each node where each letter leads; 0 is nowhere, since nothing leads back to the root.
  private final int[] next;

  private final boolean[] isWord;

  /// @param words of Latin-1 letters
  WordTree(List<String> words) {
    int letters = 1;
    int most = 1;
    for (String word : words) {
      most += word.length();
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (numbers[c] == 0) {
          numbers[c] = (byte) letters++;
        }
      }
    }
    width = letters;
    var leads = new int[most * width];
    var ends = new boolean[most];
    int nodes = 1;
    for (String word : words) {
      int node = 0;
      for (int i = 0; i < word.length(); i++) {
        int step = node * width + numbers[word.charAt(i)];
        if (leads[step] == 0) {
          leads[step] = nodes++;
        }
        node = leads[step];
      }
      ends[node] = true;
    }
    next = Arrays.copyOf(leads, nodes * width);
    isWord = Arrays.copyOf(ends, nodes);
  }

  /// Where the words end that begin at a place of a text, one bit a place; those beyond the 63rd
  /// are not told.
  long ends(String text, int start) {
    long ends = 0;
    int node = 0;
    int last = Math.min(text.length(), Long.SIZE - 1);
    for (int i = start; i < last; i++) {
      char c = text.charAt(i);
      int letter = c < LETTERS ? numbers[c] : 0;
      node = letter == 0 ? 0 : next[node * width + letter];
      if (node == 0) {
        break;
      }
      if (isWord[node]) {
        ends |= 1L << (i + 1);
      }
    }
    return ends;
  }
}
