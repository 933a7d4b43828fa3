package app.commonplace.importing;

import app.commonplace.library.Library;
import java.time.Clock;
import java.util.OptionalLong;

/// What is imported into which library, and how. Immutable.
///
/// @param adding whether what a person added in another library is brought
/// @param again whether nothing is noted of what is here already, since an import of the same
///   archive stands that noted it, or since this one holds only what it brings
record ImportPlan(
    Library library,
    Clock clock,
    Export export,
    ImportOptions options,
    Merge.Adding adding,
    boolean again) {

  static ImportPlan of(Library library, Clock clock, Export export, ImportOptions options) {
    boolean again =
        options.follows()
            || library.read(reading ->
                reading.imports().notedAll(export.archive().sha256(), export.format().name()));
    return new ImportPlan(library, clock, export, options, adding(library, export), again);
  }

  private static Merge.Adding adding(Library library, Export export) {
    String sha256 = export.archive().sha256();
    OptionalLong left = library.read(reading -> reading.imports().leftOut(sha256));
    if (left.isEmpty()) {
      return Merge.Adding.YES;
    }
    return left.getAsLong() > 0 ? Merge.Adding.TO_THE_REST : Merge.Adding.NO;
  }

  boolean isDryRun() {
    return options.isDryRun();
  }

  /// The name of the archive.
  String archive() {
    return export.archive().name();
  }
}
