package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.cli.output.Terminal;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Relation;
import app.commonplace.model.Twin;
import app.commonplace.runtime.Engine;
import app.commonplace.twins.Merging;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds conversations that came from several places, and makes them one.
@Command(
    name = "duplicates",
    description =
        "Find conversations that are in the library twice, such as from an export and from a page"
            + " that was saved; without a command, list them. They are recognised by what was said.",
    footer =
        "JSON: list: total, duplicates[]{relation (same|within), reason, confidence, shared, onlyOne,"
            + " onlyOther, keep, one{...}, other{...} as in list}; merge: kept, merged, shared,"
            + " onlyKept, onlyMerged, passages, tags[], notes, links, starred, done; undo: entry,"
            + " from; distinct: one, other, distinct; merged: total, merged[]{id, title, into}.",
    subcommands = {
      MergeCommand.class,
      DuplicatesCommand.Undo.class,
      DuplicatesCommand.Distinct.class,
      DuplicatesCommand.Merged.class
    })
final class DuplicatesCommand implements WritingAction {
  private static final String ENTRY = "Number or id of an entry.";

  private record Offer(Twin twin, Entry one, Entry other) {}

  @Override
  public Outcome run(Session session) {
    return session.write(engine -> {
      try (ProgressLine progress = session.progress()) {
        engine.duplicates().find(CancelSignal.NEVER, progress);
      }
      List<Offer> offers =
          engine.merging().offered().stream().map(twin -> offer(engine, twin)).toList();
      var json =
          new JsonObject()
              .with("total", offers.size())
              .with("duplicates", offers.stream().map(DuplicatesCommand::json).toList());
      if (offers.isEmpty()) {
        return Outcome.nothingFound(json, terminal -> terminal.notice("There are no duplicates."));
      }
      return Outcome.done(json, terminal -> offers.forEach(offer -> print(terminal, offer)));
    });
  }

  private static Offer offer(Engine engine, Twin twin) {
    return new Offer(twin, entry(engine, twin.one()), entry(engine, twin.other()));
  }

  private static Entry entry(Engine engine, EntryId id) {
    return engine.library().read(reading -> reading.entries().find(id)).orElseThrow();
  }

  private static JsonObject json(Offer offer) {
    Twin twin = offer.twin();
    return new JsonObject()
        .with("relation", twin.relation().word())
        .with("reason", reason(offer))
        .with("confidence", Math.round(twin.confidence() * 100) / 100.0)
        .with("shared", twin.shared())
        .with("onlyOne", twin.onlyOne())
        .with("onlyOther", twin.onlyOther())
        .with("keep", Merging.better(offer.one(), offer.other()).value())
        .with("one", EntryAnswer.json(offer.one()))
        .with("other", EntryAnswer.json(offer.other()));
  }

  private static void print(Terminal terminal, Offer offer) {
    terminal.line(
        "%3.0f %%  %s".formatted(offer.twin().confidence() * 100, terminal.bold(reason(offer))));
    EntryAnswer.line(terminal, offer.one());
    EntryAnswer.line(terminal, offer.other());
  }

  private static String reason(Offer offer) {
    Twin twin = offer.twin();
    String shared = twin.shared() == 1 ? "1 message" : "%,d messages".formatted(twin.shared());
    String only =
        "%,d only in %s, %,d only in %s"
            .formatted(twin.onlyOne(), twin.one(), twin.onlyOther(), twin.other());
    String said =
        twin.relation() == Relation.WITHIN ? "One tells all of the other" : "The same conversation";
    return "%s: %s in both, %s".formatted(said, shared, only);
  }

  @Command(name = "undo", description = "Take an entry out again of the one it was merged into.")
  static final class Undo implements WritingAction {
    @Parameters(paramLabel = "ENTRY", description = "Number of the entry that was merged.")
    long entry;

    @Override
    public Outcome run(Session session) {
      EntryId from = session.write(engine -> engine.merging().undo(new EntryId(entry)));
      var json = new JsonObject().with("entry", entry).with("from", from.value());
      return Outcome.done(
          json, terminal -> terminal.line("Took " + entry + " out of " + from + " again."));
    }
  }

  @Command(name = "distinct", description = "Say that two entries are not the same.")
  static final class Distinct implements WritingAction {
    @Parameters(index = "0", paramLabel = "ONE", description = ENTRY)
    String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = ENTRY)
    String other = "";

    @Option(names = "--offer-again", description = "Take that back.")
    boolean offerAgain;

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        List<Entry> both = EntryList.named(engine, List.of(one, other));
        EntryId a = both.getFirst().id();
        EntryId b = both.getLast().id();
        engine.merging().reject(a, b, !offerAgain);
        var json =
            new JsonObject()
                .with("one", a.value())
                .with("other", b.value())
                .with("distinct", !offerAgain);
        String said = offerAgain ? "%s and %s may be one." : "%s and %s are not the same.";
        return Outcome.done(json, terminal -> terminal.line(said.formatted(a, b)));
      });
    }
  }

  @Command(name = "merged", description = "List the entries that were merged, the last first.")
  static final class Merged implements Action {
    private record Gone(Entry entry, EntryId into) {}

    @Override
    public Outcome run(Session session) {
      return session.read(engine -> {
        List<Gone> merged = engine.library().read(Merged::all);
        var json =
            new JsonObject()
                .with("total", merged.size())
                .with("merged", merged.stream().map(Merged::json).toList());
        if (merged.isEmpty()) {
          return Outcome.nothingFound(json, terminal -> terminal.notice("Nothing was merged."));
        }
        return Outcome.done(json, terminal -> merged.forEach(one -> terminal.line(line(one))));
      });
    }

    private static List<Gone> all(Reading reading) {
      return reading.joined().all().stream()
          .map(id ->
              new Gone(
                  reading.entries().find(id).orElseThrow(),
                  reading.joined().into(id).orElseThrow()))
          .toList();
    }

    private static JsonObject json(Gone gone) {
      return new JsonObject()
          .with("id", gone.entry().id().value())
          .with("title", gone.entry().title())
          .with("into", gone.into().value());
    }

    private static String line(Gone gone) {
      return "%6s into %s  %s"
          .formatted(gone.entry().id(), gone.into(), EntryAnswer.title(gone.entry()));
    }
  }
}
