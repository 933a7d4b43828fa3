package app.commonplace.importing;

import org.jspecify.annotations.Nullable;

/// How to import.
///
/// @param dryRun count what would happen and change nothing
/// @param format read as this format even if detection says otherwise
/// @param salvage read what is left of an archive that was cut off
/// @param selection which entries are wanted; the counts of a receipt speak of those, and a line
///   among its problems of the others
public record ImportOptions(
    boolean dryRun, @Nullable String format, boolean salvage, Selection selection) {
  public static final ImportOptions USUAL =
      new ImportOptions(false, null, false, Selection.EVERYTHING);

  /// Tells what would happen and changes nothing.
  public static final ImportOptions LOOKING =
      new ImportOptions(true, null, false, Selection.EVERYTHING);

  /// The same for these entries alone.
  public ImportOptions of(Selection wanted) {
    return new ImportOptions(dryRun, format, salvage, wanted);
  }
}
