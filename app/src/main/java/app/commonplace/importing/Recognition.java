package app.commonplace.importing;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// How sure a format is that a file is its own.
///
/// @param reason completes the sentence `It was read as ..., since ...`
/// @param keys of JSON that it knows the file by; none where it knows it by something else
public record Recognition(Confidence confidence, String reason, Set<String> keys) {
  private static final int NAMED = 4;

  /// From weak to strong.
  public enum Confidence {
    /// Nothing speaks against it: what is no export of any kind is still a document.
    POSSIBLE,
    /// It reads like one.
    LIKELY,
    /// It has marks that nothing else has.
    CERTAIN
  }

  public Recognition {
    keys = Set.copyOf(keys);
  }

  /// The usual case of JSON.
  ///
  /// @param keys in the order in which they were asked for
  static Recognition byKeys(Collection<String> keys) {
    return new Recognition(Confidence.CERTAIN, named(List.copyOf(keys)), Set.copyOf(keys));
  }

  private static String named(List<String> keys) {
    List<String> some = keys.subList(0, Math.min(NAMED, keys.size()));
    return switch (some.size()) {
      case 0 -> "it is laid out as one";
      case 1 -> "it has the key " + some.getFirst();
      default ->
          "it has the keys "
              + String.join(", ", some.subList(0, some.size() - 1))
              + " and "
              + some.getLast();
    };
  }

  public static Recognition certain(String reason) {
    return new Recognition(Confidence.CERTAIN, reason, Set.of());
  }

  public static Recognition likely(String reason) {
    return new Recognition(Confidence.LIKELY, reason, Set.of());
  }

  public static Recognition possible(String reason) {
    return new Recognition(Confidence.POSSIBLE, reason, Set.of());
  }

  boolean isCertain() {
    return confidence == Confidence.CERTAIN;
  }

  /// Whether it knows a file by all that another knows it by. What is no key is a mark of its own.
  boolean knowsAllOf(Recognition other) {
    return keys.isEmpty() || keys.containsAll(other.keys);
  }
}
