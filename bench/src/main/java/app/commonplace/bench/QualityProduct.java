package app.commonplace.bench;

import app.commonplace.bench.Corpus.Said;
import app.commonplace.bench.Locomo.Question;
import app.commonplace.bench.SciFact.Claim;
import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.search.EntryHit;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.Search;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The same questions asked of the product: imported as Commonplace JSON, indexed, embedded, found
/// through [Search].
final class QualityProduct {
  private final Cache cache;
  private final Mode mode;
  private final Report report;

  private QualityProduct(Cache cache, Mode mode, Report report) {
    this.cache = cache;
    this.mode = mode;
    this.report = report;
  }

  static void run(Path data, Cache cache, String mode, Report report) throws IOException {
    Mode asked = Mode.ofWord(mode).orElse(Mode.KEYWORD);
    var product = new QualityProduct(cache, asked, report);
    product.locomo(Locomo.read(data));
    product.articles(SciFact.read(data));
  }

  /// Work on a library that holds the data.
  @FunctionalInterface
  private interface Asking {
    void ask(Search search) throws IOException;
  }

  private void open(Path archive, String name, Asking asking) throws IOException {
    Path file = cache.scratch(name + ".commonplace");
    ImportBenchmark.importOnce(archive, file);
    Files.delete(archive); // the data is kept nowhere
    try (Library library = Library.open(file, Access.WRITE);
        var index = new DerivedIndex(library, new Analyzer());
        var meaning = meaning(library);
        var jobs = new Jobs()) {
      index.update(CancelSignal.NEVER, Progress.NONE);
      if (mode != Mode.KEYWORD) {
        new EmbeddingService(library, meaning, jobs, new Courtesy())
            .embedAll(CancelSignal.NEVER, Progress.NONE);
      }
      asking.ask(Searches.of(library, index, meaning, Runnable::run));
    }
    cache.scratch(name + ".commonplace");
  }

  private Meaning meaning(Library library) {
    var source = new BuiltInSource(BuiltInModel.MINI_LM, cache.folder().resolve("natives"));
    return new Meaning(library, Clock.systemUTC(), source, List.of());
  }

  private void locomo(Locomo locomo) throws IOException {
    Path archive = cache.folder().resolve("quality-locomo.json");
    write(archive, json -> sessions(locomo, json));
    open(
        archive,
        "quality-locomo",
        search -> {
          var turns = new HashMap<String, Integer>();
          var entries = new HashMap<String, Integer>();
          for (int entry = 0; entry < locomo.sessions().size(); entry++) {
            entries.put(sessionId(locomo, entry), entry);
            for (int i = locomo.corpus().starts()[entry];
                i < locomo.corpus().starts()[entry + 1];
                i++) {
              turns.put(
                  project(locomo.sessions().get(entry).conversation()) + locomo.turnIds().get(i),
                  i);
            }
          }
          var recall = new LocomoRecall(locomo);
          var used = new ArrayList<Mode>();
          for (Question question : locomo.questions()) {
            String filter = " project:" + project(question.conversation());
            for (boolean inside : new boolean[] {true, false}) {
              SearchResult result =
                  search.search(request(question.text() + (inside ? filter : ""), 20));
              used.add(result.mode());
              List<Integer> found =
                  result.hits().stream()
                      .map(hit -> turns.get(hit.project() + hit.externalId()))
                      .toList();
              List<Integer> sessions =
                  result.entries().stream().map(EntryHit::externalId).map(entries::get).toList();
              recall.add(question, found, sessions, inside);
            }
          }
          report.section("LoCoMo through the product, " + mode.word());
          warnOfFallback(used);
          var rows = new ArrayList<>(List.of(recall.row("found")));
          rows.addAll(LocomoRecall.GOALS);
          report.table(LocomoRecall.HEAD, rows);
        });
  }

  private SearchRequest request(String query, int limit) {
    return new SearchRequest(query, mode, SearchRequest.DEFAULT_BLEND, Sort.BEST, limit, 0, false);
  }

  private void warnOfFallback(List<Mode> used) {
    long others = used.stream().filter(one -> one != mode).count();
    if (others > 0) {
      report.line(
          "%,d of %,d answers did not come by %s.".formatted(others, used.size(), mode.word()));
    }
  }

  private static String project(int conversation) {
    return "talk-" + conversation;
  }

  private static String sessionId(Locomo locomo, int entry) {
    Locomo.Session session = locomo.sessions().get(entry);
    return project(session.conversation()) + "/" + session.name();
  }

  private void articles(SciFact articles) throws IOException {
    Path archive = cache.folder().resolve("quality-scifact.json");
    write(archive, json -> abstracts(articles, json));
    open(
        archive,
        "quality-scifact",
        search -> {
          double gain = 0;
          double recall = 0;
          var used = new ArrayList<Mode>();
          for (Claim claim : articles.claims()) {
            SearchResult result = search.search(request(claim.text(), 100));
            used.add(result.mode());
            var ranking =
                new Ranking(result.hits().stream().map(Hit::externalId).toList(), claim.relevant());
            gain += ranking.gain(10) / articles.claims().size();
            recall += ranking.recall(100) / articles.claims().size();
          }
          report.section("SciFact through the product, " + mode.word());
          warnOfFallback(used);
          report.table(
              List.of("", "nDCG@10", "R@100"),
              List.of(
                  List.of("found", "%.3f".formatted(gain), "%.3f".formatted(recall)),
                  List.of("FTS5 porter", "0.687", "0.925"),
                  List.of("hybrid, at least (aim)", "0.70 (0.73)", "")));
        });
  }

  /// Writes what goes into the list of entries.
  @FunctionalInterface
  private interface Entries {
    void write(JsonGenerator json);
  }

  private static void write(Path file, Entries entries) throws IOException {
    try (JsonGenerator json = JsonMapper.shared().createGenerator(Files.newOutputStream(file))) {
      json.writeStartObject();
      json.writeNumberProperty("commonplace", 1);
      json.writeArrayPropertyStart("entries");
      entries.write(json);
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void sessions(Locomo locomo, JsonGenerator json) {
    for (int i = 0; i < locomo.sessions().size(); i++) {
      Locomo.Session session = locomo.sessions().get(i);
      int[] starts = locomo.corpus().starts();
      json.writeStartObject();
      json.writeStringProperty("externalId", sessionId(locomo, i));
      json.writeStringProperty("project", project(session.conversation()));
      json.writeStringProperty("title", session.name().replace('_', ' ') + ", " + session.date());
      json.writeArrayPropertyStart("passages");
      IntStream.range(starts[i], starts[i + 1])
          .forEach(turn ->
              passage(
                  json, locomo.turnIds().get(turn), "user", locomo.corpus().passages().get(turn)));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void abstracts(SciFact articles, JsonGenerator json) {
    for (int i = 0; i < articles.ids().size(); i++) {
      json.writeStartObject();
      json.writeStringProperty("externalId", articles.ids().get(i));
      json.writeStringProperty("kind", "document");
      json.writeStringProperty("title", articles.titles().get(i));
      json.writeArrayPropertyStart("passages");
      passage(json, articles.ids().get(i), "section", articles.corpus().passages().get(i));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void passage(JsonGenerator json, String id, String role, Said said) {
    json.writeStartObject();
    json.writeStringProperty("externalId", id);
    json.writeStringProperty("role", role);
    if (!said.author().isEmpty()) {
      json.writeStringProperty("author", said.author());
    }
    json.writeStringProperty("text", said.text());
    json.writeEndObject();
  }
}
