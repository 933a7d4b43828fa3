package app.commonplace.bench;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.embedding.Purpose;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Recipe;
import app.commonplace.search.Asked;
import app.commonplace.search.AskedBefore;
import app.commonplace.search.SameMeaning;
import app.commonplace.search.Similarity;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How often the same question is known again in other words, and how often another one is taken
/// for it: pairs that mean the same, and pairs that differ in a number, a name, a negation or a
/// direction.
final class AskedBenchmark {
  private static final double[] FLOORS = {0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.98};

  /// Where mistakes are listed.
  private static final double LOOKED_AT = 0.9;

  private static final JsonMapper JSON = JsonMapper.shared();

  /// @param known what was asked, and `asked` what is asked now
  private record Pair(String known, String asked) {}

  private final Library library;
  private final DerivedIndex index;
  private final List<Pair> paraphrases;
  private final List<Pair> again = pairs("asked-again.tsv");
  private final List<Pair> opposites = pairs("asked-opposites.tsv");

  private AskedBenchmark(Library library, DerivedIndex index, List<Pair> paraphrases) {
    this.library = library;
    this.index = index;
    this.paraphrases = paraphrases;
  }

  static void run(Path data, Cache cache, Report report) throws IOException {
    Path file = data.resolve("semcache").resolve("mock_data.json");
    if (!Files.exists(file)) {
      report.line("Skipped: there is no " + file.toAbsolutePath() + ".");
      return;
    }
    List<Pair> paraphrases = new ArrayList<>();
    for (JsonNode pair : JSON.readTree(file.toFile())) {
      paraphrases.add(new Pair(pair.path("origin").asString(), pair.path("similar").asString()));
    }
    Path stored = library(cache, paraphrases);
    try (Library library = Library.open(stored, Access.WRITE);
        var index = new DerivedIndex(library, new Analyzer())) {
      index.update(CancelSignal.NEVER, Progress.NONE);
      var benchmark = new AskedBenchmark(library, index, paraphrases);
      for (BuiltInModel model : BuiltInModel.values()) {
        report.section("The same question asked before, " + model.word());
        report.table(benchmark.head(), benchmark.rows(cache, model));
      }
    }
    cache.scratch("asked.commonplace");
  }

  /// A library in which each known text was asked once.
  private static Path library(Cache cache, List<Pair> paraphrases) throws IOException {
    var asked = new LinkedHashMap<String, Integer>();
    for (List<Pair> pairs :
        List.of(paraphrases, pairs("asked-again.tsv"), pairs("asked-opposites.tsv"))) {
      pairs.forEach(pair -> asked.putIfAbsent(pair.known(), asked.size()));
    }
    var root = JSON.createObjectNode().put("commonplace", 1);
    var entries = root.putArray("entries");
    asked.forEach((text, number) -> {
      var entry = entries.addObject().put("externalId", "e" + number).put("kind", "conversation");
      entry.put("title", text);
      var passage = entry.putArray("passages").addObject();
      passage.put("externalId", "p" + number).put("role", "user").put("text", text);
    });
    Path archive = cache.folder().resolve("asked.json");
    Files.write(archive, JSON.writeValueAsBytes(root));
    Path file = cache.scratch("asked.commonplace");
    ImportBenchmark.importOnce(archive, file);
    Files.delete(archive); // the data is kept nowhere
    return file;
  }

  private static List<Pair> pairs(String resource) {
    try (InputStream in =
        Objects.requireNonNull(AskedBenchmark.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .map(line -> new Pair(line[0], line[1]))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> head() {
    return List.of(
        "cosine from",
        "paraphrases known again, of " + paraphrases.size(),
        "questions known again, of " + again.size(),
        "others taken for a paraphrase",
        "opposites taken for the same, of " + opposites.size(),
        "opposites that alike alone would take");
  }

  private List<List<String>> rows(Cache cache, BuiltInModel model) {
    var source = new Once(new BuiltInSource(model, cache.folder().resolve("natives")));
    try (var meaning = new Meaning(library, Clock.systemUTC(), source, List.of());
        var jobs = new Jobs()) {
      new EmbeddingService(library, meaning, jobs, new Courtesy())
          .embedAll(CancelSignal.NEVER, Progress.NONE);
      var rows = new ArrayList<List<String>>();
      rows.add(row("words alone", Similarity.NONE));
      for (double floor : FLOORS) {
        rows.add(row(Double.toString(floor), new SameMeaning(meaning, _ -> floor)));
      }
      mistakes(new SameMeaning(meaning, _ -> LOOKED_AT));
      return rows;
    }
  }

  /// What is taken for the same and is not, for those who want to read it.
  private void mistakes(Similarity similarity) {
    var asked = new AskedBefore(library, index, new Analyzer(), similarity);
    for (Pair pair : opposites) {
      if (known(asked, List.of(pair)) > 0) {
        System.err.println("opposite: " + pair);
      }
    }
    for (Pair pair : paraphrases) {
      asked.times(pair.asked()).stream()
          .map(Asked::title)
          .filter(title -> !title.equals(pair.known()))
          .forEach(title -> System.err.println("other: " + pair.asked() + " -> " + title));
    }
  }

  /// Embeds each text once, however often it is asked.
  private record Once(EmbedderSource source) implements EmbedderSource {
    @Override
    public String provider() {
      return source.provider();
    }

    @Override
    public String model() {
      return source.model();
    }

    @Override
    public boolean sendsAway() {
      return false;
    }

    @Override
    public Embedder open() {
      return new OnceEmbedder(source.open(), new ConcurrentHashMap<>());
    }
  }

  private record OnceEmbedder(Embedder embedder, Map<String, float[]> known) implements Embedder {
    @Override
    public Recipe recipe() {
      return embedder.recipe();
    }

    @Override
    public int budget() {
      return embedder.budget();
    }

    @Override
    public int tokens(String text) {
      return embedder.tokens(text);
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel) {
      return texts.stream()
          .map(text ->
              known.computeIfAbsent(
                  text, _ -> embedder.embed(List.of(text), purpose, cancel).getFirst()))
          .toList();
    }

    @Override
    public void close() {
      embedder.close();
    }
  }

  private List<String> row(String name, Similarity similarity) {
    var asked = new AskedBefore(library, index, new Analyzer(), similarity);
    int others = 0;
    for (Pair pair : paraphrases) {
      others +=
          (int)
              asked.times(pair.asked()).stream()
                  .filter(time -> !time.title().equals(pair.known()))
                  .count();
    }
    return List.of(
        name,
        known(asked, paraphrases) + "",
        known(asked, again) + "",
        others + "",
        known(asked, opposites) + "",
        alike(similarity) + "");
  }

  private static long known(AskedBefore asked, List<Pair> pairs) {
    return pairs.stream()
        .filter(pair ->
            asked.times(pair.asked()).stream().map(Asked::title).anyMatch(pair.known()::equals))
        .count();
  }

  private long alike(Similarity similarity) {
    return opposites.stream()
        .filter(pair -> texts(similarity.alike(pair.asked())).contains(pair.known()))
        .count();
  }

  private Set<String> texts(List<PassageId> passages) {
    return library.read(reading ->
        reading.passages().findAll(passages).values().stream()
            .map(Passage::text)
            .collect(Collectors.toSet()));
  }
}
