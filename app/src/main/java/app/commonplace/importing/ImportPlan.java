package app.commonplace.importing;

import app.commonplace.library.Library;
import java.time.Clock;
import java.util.OptionalLong;

/// What is imported into which library, and how. Immutable.
///
/// @param adding whether what a person added in another library is brought
record ImportPlan(
    Library library, Clock clock, Export export, ImportOptions options, Merge.Adding adding) {

  static ImportPlan of(Library library, Clock clock, Export export, ImportOptions options) {
    return new ImportPlan(library, clock, export, options, adding(library, export));
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
