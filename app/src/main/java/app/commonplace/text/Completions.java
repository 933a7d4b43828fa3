package app.commonplace.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the stems of words that begin as a person has begun to type: `connecti` may become
/// `connection`, whose stem `connect` does not begin with `connecti`. For one thread.
final class Completions {
  private static final int SHORTEST_BASE = 3;
  private static final int LONGEST_ENDING = 7;
  private static final List<String> ENDINGS =
      List.of(
          "s", "es", "e", "ed", "y", "ies", "ied", "ing", "ings", "er", "ers", "or", "ors", "ion",
          "ions", "ation", "ations", "ational", "ator", "ators", "ly", "al", "ally", "ment",
          "ments", "ness", "able", "ably", "ible", "ibly", "ity", "ities", "ive", "ively", "ful",
          "ous", "ously", "ance", "ence", "ant", "ent", "ize", "ized", "izing", "ization", "ism",
          "ic", "ical", "ically");

  private final Stemmer stemmer;

  Completions(Stemmer stemmer) {
    this.stemmer = stemmer;
  }

  /// Stems that do not themselves begin with `folded`, in no order that matters.
  List<String> stems(String folded) {
    Set<String> stems = new LinkedHashSet<>();
    int shortest = Math.max(SHORTEST_BASE, folded.length() - LONGEST_ENDING);
    for (int split = shortest; split <= folded.length(); split++) {
      String base = folded.substring(0, split);
      String begun = folded.substring(split);
      for (String ending : ENDINGS) {
        if (ending.startsWith(begun)) {
          stems.add(stemmer.stem(base + ending));
        }
      }
    }
    stems.removeIf(stem -> stem.startsWith(folded) || stem.length() < SHORTEST_BASE);
    return new ArrayList<>(stems);
  }
}
