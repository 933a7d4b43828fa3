package app.commonplace.model;

/// Two entries that tell of one conversation.
///
/// @param one the one with the smaller number
/// @param shared passages that both have
/// @param onlyOne passages that only `one` has, on all branches
/// @param confidence 0..1
public record Twin(
    EntryId one,
    EntryId other,
    Relation relation,
    int shared,
    int onlyOne,
    int onlyOther,
    double confidence) {

  public Twin {
    if (one.value() >= other.value()) {
      throw new IllegalArgumentException("The smaller number comes first: " + one + ", " + other);
    }
  }
}
