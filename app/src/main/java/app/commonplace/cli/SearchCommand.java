package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.runtime.Engine;
import app.commonplace.search.EntryHit;
import app.commonplace.search.Explanation;
import app.commonplace.search.FacetCount;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.Respelling;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.search.Standing;
import app.commonplace.search.TunedBlend;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds passages.
@Command(
    name = "search",
    description =
        "Find passages. Words must all be there; \"a phrase\", \"near words\"~5, -not, OR, pref*"
            + " and filters such as provider:, tag:, role:, title:, after:, before:, has:, is:"
            + " narrow it down; like:ENTRY finds what is like an entry,"
            + " import:12, 12/new or 12/updated what an import brought or changed. is: knows starred, unread,"
            + " archived, branched, only-here, retitled, rewritten, trashed; has: code, image,"
            + " attachment, thinking, tool, note, link; kind: conversation, document, note; in:"
            + " prose, code, thinking, tool, title, hidden, all.",
    footer =
        "JSON: mode, tookMillis, total, totalIsExact, totalEntries, coverage, notice, hits[]{entryId,"
            + " passageId, leaf, current, externalId, title, project, provider, role, model,"
            + " createdAt, score, keyword, meaning, snippet, attachment (where the snippet stands in one), held or rejected (true where that was decided when answers were compared; what is rejected has half its score), explanation{terms[]{text, found, times, score},"
            + " words{own, context, entry, sum, highest, keyword, rank}, meaning{known, own, window,"
            + " cosine, zero, highest, meaning, rank, nearest}, blend, factor, score ="
            + " ((1 - blend) x words.keyword + blend x meaning.meaning) x factor, normalisation} (with"
            + " --explain)},"
            + " entries[]{id, externalId, title, score, matches, passages}, facets{name: [{value,"
            + " count}]}, suggestions[]{query, passages} when nothing was found, or a word of the query stands nowhere. Found words in a"
            + " snippet stand between U+E000 and U+E001.")
final class SearchCommand implements Action {
  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to find.")
  List<String> words = List.of();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "hybrid",
      description =
          "keyword, hybrid or meaning; words alone as long as too little is embedded."
              + " Default: ${DEFAULT-VALUE}.")
  Mode mode = Mode.HYBRID;

  @Option(
      names = "--blend",
      paramLabel = "SHARE",
      description =
          "Share of meaning in a hybrid score, 0 to 1. Default: 0.65, or what `tune` found.")
  @Nullable Double blend;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "best",
      description = "best, newest or oldest. Default: ${DEFAULT-VALUE}.")
  Sort sort = Sort.BEST;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most hits to give. Default: ${DEFAULT-VALUE}.")
  int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Hits to leave out at the beginning.")
  int offset;

  @Option(names = "--explain", description = "Say how each score came about.")
  boolean explain;

  @Override
  public Outcome run(Session session) {
    Limits.check("--limit", limit);
    Limits.check("--offset", offset);
    if (blend != null) {
      Limits.checkShare("--blend", blend);
    }
    Found found = session.search(engine -> found(engine, session));
    SearchResult result = found.result();
    List<Respelling> meant = found.meant();
    JsonObject json = json(result);
    if (!meant.isEmpty()) {
      json.with("suggestions", meant.stream().map(SearchCommand::json).toList());
    }
    return result.total() == 0
        ? Outcome.nothingFound(
            json,
            terminal -> {
              new SearchText(terminal).print(result);
              meant.forEach(one -> terminal.line(question(one)));
            })
        : Outcome.done(
            json,
            terminal -> {
              new SearchText(terminal).print(result);
              meant.stream().limit(1).forEach(one -> terminal.notice(question(one)));
            });
  }

  private static String question(Respelling meant) {
    return "Did you mean: %s (%,d)".formatted(meant.query(), meant.passages());
  }

  /// What was found, and what was probably meant: of a word that nobody wrote, the nearest by
  /// meaning or by the other words are no answer yet.
  private record Found(SearchResult result, List<Respelling> meant) {}

  private Found found(Engine engine, Session session) {
    if (mode != Mode.KEYWORD && session.isAlone()) {
      try (ProgressLine progress = session.progress()) {
        engine.meaning().prepareFew(CancelSignal.NEVER, progress);
      }
    }
    SearchResult result = result(engine);
    return new Found(
        result, offset == 0 ? engine.search().meant(QueryWords.joined(words), result) : List.of());
  }

  private static JsonObject json(Respelling meant) {
    return new JsonObject().with("query", meant.query()).with("passages", meant.passages());
  }

  private SearchResult result(Engine engine) {
    double share = blend != null ? blend : engine.library().read(TunedBlend::of);
    return engine
        .search()
        .search(
            new SearchRequest(QueryWords.joined(words), mode, share, sort, limit, offset, explain));
  }

  private static JsonObject json(SearchResult result) {
    var facets = new JsonObject();
    result
        .facets()
        .forEach(
            (name, counts) -> facets.with(name, counts.stream().map(SearchCommand::json).toList()));
    return new JsonObject()
        .with("mode", result.mode().word())
        .with("tookMillis", Math.round(result.tookMillis() * 1000) / 1000.0)
        .with("total", result.total())
        .with("totalIsExact", result.totalIsExact())
        .with("totalEntries", result.totalEntries())
        .with("coverage", result.coverage())
        .with("notice", result.notice())
        .with("hits", result.hits().stream().map(SearchCommand::json).toList())
        .with("entries", result.entries().stream().map(SearchCommand::json).toList())
        .with("facets", facets);
  }

  private static JsonObject json(FacetCount facet) {
    return new JsonObject().with("value", facet.value()).with("count", facet.count());
  }

  private static JsonObject json(EntryHit entry) {
    return new JsonObject()
        .with("id", entry.id().value())
        .with("externalId", entry.externalId())
        .with("title", entry.title())
        .with("score", entry.score())
        .with("matches", entry.matches())
        .with("passages", entry.passages());
  }

  private static JsonObject json(Hit hit) {
    var json =
        new JsonObject()
            .with("entryId", hit.entryId().value())
            .with("passageId", hit.passageId().value())
            .with("leaf", hit.leaf().value())
            .with("current", hit.current())
            .with("externalId", hit.externalId())
            .with("title", hit.title())
            .with("project", hit.project())
            .with("provider", hit.provider())
            .with("role", hit.role().word())
            .with("model", hit.model())
            .with("createdAt", hit.createdAt())
            .with("score", hit.score())
            .with("keyword", hit.keyword())
            .with("meaning", hit.meaning())
            .with("snippet", hit.snippet());
    if (hit.attachment() != null) {
      json.with("attachment", hit.attachment());
    }
    if (hit.standing() != Standing.NONE) {
      json.with(hit.standing().word(), true);
    }
    return hit.explanation() == null ? json : json.with("explanation", json(hit.explanation()));
  }

  private static JsonObject json(Explanation explanation) {
    return new JsonObject()
        .with(
            "terms",
            explanation.terms().stream()
                .map(term ->
                    new JsonObject()
                        .with("text", term.text())
                        .with("found", term.found())
                        .with("times", term.times())
                        .with("score", term.score()))
                .toList())
        .with("words", json(explanation.words()))
        .with("meaning", explanation.meaning() == null ? null : json(explanation.meaning()))
        .with("blend", explanation.blend())
        .with("factor", explanation.standing().factor())
        .with("score", explanation.score())
        .with("normalisation", Explanation.NORMALISATION);
  }

  private static JsonObject json(Explanation.Words words) {
    return new JsonObject()
        .with("own", words.own())
        .with("context", words.context())
        .with("entry", words.entry())
        .with("sum", words.sum())
        .with("highest", words.highest())
        .with("keyword", words.keyword())
        .with("rank", words.rank());
  }

  private static JsonObject json(Explanation.Alike alike) {
    return new JsonObject()
        .with("known", alike.known())
        .with("own", alike.own())
        .with("window", alike.window())
        .with("cosine", alike.cosine())
        .with("zero", alike.zero())
        .with("highest", alike.highest())
        .with("meaning", alike.meaning())
        .with("rank", alike.rank())
        .with("nearest", alike.nearest());
  }
}
