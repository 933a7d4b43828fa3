package app.commonplace.indexing;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/// A text as the smallest stretches that stay together, each with its tokens and with the quality
/// of the seam behind it. They follow each other without gaps. One thread while it is filled,
/// immutable afterwards.
final class Atoms {
  /// Characters of a word that is beyond any budget, such as bytes written as text.
  private static final int LONGEST_WORD = 100;

  /// A sentence with more than this part of the budget can be cut between its words.
  private static final int FINE = 8;

  private final String text;
  private final ToIntFunction<String> tokens;
  private final int budget;
  private final int frame;
  private int[] ends = new int[16];
  private int[] sums = new int[17];
  private Seam[] seams = new Seam[16];
  private int size;

  private Atoms(String text, ToIntFunction<String> tokens, int budget) {
    this.text = text;
    this.tokens = tokens;
    this.budget = budget;
    this.frame = tokens.applyAsInt("");
  }

  /// @param tokens counts the tokens of a text, with those that frame any text
  /// @param budget tokens of a line of code, at most; sentences are cut finer
  static Atoms of(ReadableText readable, ToIntFunction<String> tokens, int budget) {
    var atoms = new Atoms(readable.text(), tokens, budget);
    new AtomScanner(readable, atoms::add).scan();
    return atoms;
  }

  /// Adds what stands between the last atom and `end`, in parts when it is too much for one.
  private void add(int end, Seam seam, boolean code) {
    int start = size == 0 ? 0 : ends[size - 1];
    if (end == start) {
      return;
    }
    int count = count(start, end);
    if (count <= (code ? budget : budget / FINE)) {
      append(end, count, seam);
      return;
    }
    while (start < end) {
      int next = wordEnd(start, end);
      boolean whole = next == end || Character.isWhitespace(text.charAt(next - 1));
      Seam between = whole && !code ? Seam.WORD : Seam.INSIDE;
      append(next, count(start, next), next == end ? seam : between);
      start = next;
    }
  }

  private int count(int start, int end) {
    return tokens.applyAsInt(text.substring(start, end)) - frame;
  }

  /// Behind the spaces that follow a word, or inside of it when it is too long.
  private int wordEnd(int start, int end) {
    int most = Math.min(end, start + LONGEST_WORD);
    int at = start;
    while (at < most && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    while (at < most && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    boolean insideCharacter = at < end && Character.isLowSurrogate(text.charAt(at));
    return insideCharacter ? at + 1 : at;
  }

  private void append(int end, int count, Seam seam) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      seams = Arrays.copyOf(seams, size * 2);
      sums = Arrays.copyOf(sums, size * 2 + 1);
    }
    ends[size] = end;
    seams[size] = seam;
    sums[size + 1] = sums[size] + count;
    size++;
  }

  int size() {
    return size;
  }

  int start(int atom) {
    return atom == 0 ? 0 : ends[atom - 1];
  }

  int end(int atom) {
    return ends[atom];
  }

  Seam seam(int atom) {
    return seams[atom];
  }

  /// Tokens of the atoms from one to before another, without those that frame a text.
  int tokens(int from, int to) {
    return sums[to] - sums[from];
  }
}
