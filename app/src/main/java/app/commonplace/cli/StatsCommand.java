package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.indexing.Meaning;
import app.commonplace.library.Counts;
import app.commonplace.library.Reading;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.Provider;
import app.commonplace.search.CacheStats;
import app.commonplace.search.TierStats;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Counts what the library holds.
@Command(
    name = "stats",
    description = "Count what the library holds.",
    footer =
        "JSON: entries, passages, chunks, embedded, coverage, blobs, bytes, providers{}, tags,"
            + " links, notes, lastImport, schema, caches{results, candidates, vectors: {hits, misses,"
            + " hitRate, evictions, size, bytes, room, meanMillis, p95Millis, fillMeanMillis,"
            + " fillP95Millis}}: the answers that are kept, by the window when one is open.")
final class StatsCommand implements Action {
  /// The counts, taken from one snapshot.
  private record Stats(
      long entries,
      long passages,
      long blobs,
      long bytes,
      Map<String, Long> providers,
      long tags,
      long links,
      long notes,
      @Nullable Instant lastImport,
      int schema,
      CacheStats caches) {

    static Stats of(Reading reading, CacheStats caches) {
      Counts counts = reading.counts();
      return new Stats(
          counts.entries(),
          counts.passages(),
          counts.blobs(),
          counts.bytes(),
          counts.entriesByProvider(),
          counts.tags(),
          counts.links(),
          counts.notes(),
          counts.lastImport().orElse(null),
          reading.schemaVersion(),
          caches);
    }
  }

  /// The window's process keeps the answers.
  @Override
  public boolean asksWindow() {
    return true;
  }

  @Override
  public Outcome run(Session session) {
    return session.read(engine -> {
      CacheStats caches = engine.searchCaches().stats();
      Stats stats = engine.library().read(reading -> Stats.of(reading, caches));
      Reach reach = reach(engine.meaning());
      return Outcome.done(json(stats, reach), terminal -> print(terminal, stats, reach, session));
    });
  }

  /// Of what answers by meaning, or of what is to do so.
  private static Reach reach(Meaning meaning) {
    return meaning
        .answering()
        .map(Meaning.Answering::reach)
        .orElseGet(() -> meaning.reach(meaning.chosen()));
  }

  private static JsonObject json(Stats stats, Reach reach) {
    return new JsonObject()
        .with("entries", stats.entries())
        .with("passages", stats.passages())
        .with("chunks", reach.chunks())
        .with("embedded", reach.embedded())
        .with("coverage", reach.coverage())
        .with("blobs", stats.blobs())
        .with("bytes", stats.bytes())
        .with("providers", stats.providers())
        .with("tags", stats.tags())
        .with("links", stats.links())
        .with("notes", stats.notes())
        .with("lastImport", stats.lastImport())
        .with("schema", stats.schema())
        .with("caches", json(stats.caches()));
  }

  private static JsonObject json(CacheStats caches) {
    return new JsonObject()
        .with("results", json(caches.results()))
        .with("candidates", json(caches.candidates()))
        .with("vectors", json(caches.vectors()));
  }

  private static JsonObject json(TierStats tier) {
    return new JsonObject()
        .with("hits", tier.hits())
        .with("misses", tier.misses())
        .with("hitRate", tier.hitRate())
        .with("evictions", tier.evictions())
        .with("size", tier.size())
        .with("bytes", tier.bytes())
        .with("room", tier.room())
        .with("meanMillis", tier.answering().meanMillis())
        .with("p95Millis", tier.answering().p95Millis())
        .with("fillMeanMillis", tier.filling().meanMillis())
        .with("fillP95Millis", tier.filling().p95Millis());
  }

  private static void print(Terminal terminal, Stats stats, Reach reach, Session session) {
    terminal.line(terminal.bold(session.library().toString()));
    terminal.line("%,9d entries with %,d passages".formatted(stats.entries(), stats.passages()));
    terminal.line(
        "%,9d of them embedded (%.1f %%)".formatted(reach.covered(), 100 * reach.coverage()));
    stats
        .providers()
        .forEach((provider, n) ->
            terminal.line("%,9d from %s".formatted(n, Provider.displayName(provider))));
    terminal.line("%,9d images and attachments".formatted(stats.blobs()));
    terminal.line(
        "%,9d tags, %,d links, %,d notes".formatted(stats.tags(), stats.links(), stats.notes()));
    terminal.line("%,9.1f MB".formatted(stats.bytes() / 1e6));
    terminal.line("          last import " + EntryAnswer.minute(stats.lastImport()));
  }
}
