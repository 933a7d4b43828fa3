package app.commonplace.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/// What to look for where hardly a passage has all the words of a long text, as long as meaning is
/// not ready: any of the longest will do.
public final class LongestWords {
  private LongestWords() {}

  /// A query for any of the longest words, each once.
  public static String any(Collection<String> words, int most) {
    return words.stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(most)
        .collect(Collectors.joining(" OR "));
  }
}
