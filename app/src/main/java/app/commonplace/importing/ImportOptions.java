package app.commonplace.importing;

import org.jspecify.annotations.Nullable;

/// How an import is done.
///
/// @param trial what a dry run has passed; null for an import that writes
/// @param format read as this format even if detection says otherwise
/// @param salvage read what is left of an archive that was cut off
/// @param selection which entries are wanted; the lines of a receipt speak of those alone
/// @param follows whether it reads what changed in a folder and, to understand that, some of what
///   did not: it holds what it brings and nothing else
public record ImportOptions(
    @Nullable Trial trial,
    @Nullable String format,
    boolean salvage,
    Selection selection,
    boolean follows) {
  public static final ImportOptions USUAL =
      new ImportOptions(null, null, false, Selection.EVERYTHING);

  public ImportOptions(
      @Nullable Trial trial, @Nullable String format, boolean salvage, Selection selection) {
    this(trial, format, salvage, selection, false);
  }

  /// Of what changed in a folder.
  static ImportOptions following() {
    return new ImportOptions(null, null, false, Selection.EVERYTHING, true);
  }

  /// Tells what would happen and changes nothing.
  public static ImportOptions looking(Trial trial) {
    return new ImportOptions(trial, null, false, Selection.EVERYTHING);
  }

  /// For these entries alone.
  public static ImportOptions of(Selection wanted) {
    return new ImportOptions(null, null, false, wanted);
  }

  /// Of what is left of a damaged archive.
  public ImportOptions salvaging() {
    return new ImportOptions(trial, format, true, selection, follows);
  }

  /// Whether nothing is written.
  public boolean isDryRun() {
    return trial != null;
  }
}
