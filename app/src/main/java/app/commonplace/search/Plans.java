package app.commonplace.search;

import app.commonplace.library.Library;
import app.commonplace.search.query.Parsed;
import app.commonplace.text.Analyzer;
import java.time.Clock;

/// Turns queries into plans, with what the library knows now. Thread-safe.
///
/// @param clock gives today and the person's time zone
record Plans(
    Library library,
    EntryCatalog catalog,
    ModelNames models,
    Analyzer analyzer,
    LikeEntry like,
    Clock clock) {

  Plan of(Parsed parsed) {
    return of(parsed, false);
  }

  /// A plan for what is found by meaning.
  ///
  /// @param byMeaning whether what `like:` names is looked for by its vectors, not by its words
  Plan of(Parsed parsed, boolean byMeaning) {
    learnModelsFor(parsed);
    return new Planner(catalog.now(), models, analyzer, like, clock, byMeaning)
        .plan(parsed.query());
  }

  EntryQuery ofEntries(Parsed parsed) {
    learnModelsFor(parsed);
    return new EntryQuery(catalog.now(), models, analyzer, like, clock);
  }

  /// Part of a model's name is enough only when it is no model's whole name, so all must be known.
  private void learnModelsFor(Parsed parsed) {
    boolean asks =
        parsed.pieces().stream().anyMatch(piece -> piece.query().print().contains("model:"));
    if (asks) {
      library.read(reading -> reading.catalogRows().models()).forEach(models::number);
    }
  }
}
