package app.commonplace.importing;

import app.commonplace.importing.json.JsonShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

  /// The usual case of JSON: known by the keys that are asked for and there.
  public static Optional<Recognition> byKeys(JsonShape shape, Predicate<JsonShape> recognises) {
    var keys = new LinkedHashSet<String>();
    return recognises.test(shape.noting(keys))
        ? Optional.of(new Recognition(Confidence.CERTAIN, named(List.copyOf(keys)), keys))
        : Optional.empty();
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
