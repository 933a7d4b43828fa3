package app.commonplace.importing;

/// How sure a format is that a file is its own.
///
/// @param reason completes the sentence `It was read as ..., since ...`
public record Recognition(Confidence confidence, String reason) {
  /// From weak to strong.
  public enum Confidence {
    /// Nothing speaks against it: what is no export of any kind is still a document.
    POSSIBLE,
    /// It reads like one.
    LIKELY,
    /// It has marks that nothing else has.
    CERTAIN
  }

  /// The usual case of JSON.
  public static final Recognition BY_KEYS = certain("it has the keys of one");

  public static Recognition certain(String reason) {
    return new Recognition(Confidence.CERTAIN, reason);
  }

  public static Recognition likely(String reason) {
    return new Recognition(Confidence.LIKELY, reason);
  }

  public static Recognition possible(String reason) {
    return new Recognition(Confidence.POSSIBLE, reason);
  }

  boolean isSurerThan(Recognition other) {
    return confidence.compareTo(other.confidence) > 0;
  }
}
