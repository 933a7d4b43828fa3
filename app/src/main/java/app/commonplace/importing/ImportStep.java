package app.commonplace.importing;

import java.util.List;

/// What the thread that reads an export hands to the one that writes. Immutable.
sealed interface ImportStep {
  /// An entry that has to be merged.
  ///
  /// @param before what a dry run has to bring first, since an import would have written it
  record Ready(PreparedEntry entry, Item.Draft item, List<Trial.Passed> before)
      implements ImportStep {}

  /// What a person made of the whole library, for those that follow.
  record Furnish(Item.Shelf shelf) implements ImportStep {}

  /// An entry that is only counted: known as it stands, or with nothing to merge.
  record Counted(Happening happening, List<Remark> remarks, int repaired) implements ImportStep {}

  /// An entry that is known as it stands.
  ///
  /// @param original that says the same
  record Held(long original, Counted counted) implements ImportStep {}

  /// An entry that nobody asked for.
  record LeftOut() implements ImportStep {}

  /// Something about the archive itself.
  record Said(Remark remark) implements ImportStep {}

  /// The bytes it takes while it waits, about.
  default long weight() {
    // the draft's strings, its tokens and the packed original: about three times the JSON
    return this instanceof Ready ready ? 3L * ready.entry().rawSize() + 1024 : 64;
  }
}
