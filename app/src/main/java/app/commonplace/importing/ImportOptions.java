package app.commonplace.importing;

import org.jspecify.annotations.Nullable;

/// How to import.
///
/// @param dryRun count what would happen and change nothing
/// @param format read as this format even if detection says otherwise
/// @param salvage read what is left of an archive that was cut off
public record ImportOptions(boolean dryRun, @Nullable String format, boolean salvage) {
  public static final ImportOptions USUAL = new ImportOptions(false, null, false);
}
