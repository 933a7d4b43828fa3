package app.commonplace.bench;

import app.commonplace.embedding.Purpose;
import app.commonplace.indexing.Chunk;
import app.commonplace.indexing.ReadableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How many of the characters that answer a question are in the five chunks that are nearest to it,
/// and how much else.
final class ChunkingPolicies {
  private static final int RETRIEVED = 5;

  private record Question(String text, String corpus, BitSet answer) {}

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final VectorCache vectors;

  ChunkingPolicies(Path data, VectorCache vectors) throws IOException {
    this.vectors = vectors;
    Path folder = data.resolve("chunking");
    List<List<String>> rows = Csv.rows(Files.readString(folder.resolve("questions_df.csv")));
    for (List<String> row : rows.subList(1, rows.size())) {
      String name = row.get(2);
      if (!texts.containsKey(name)) {
        texts.put(name, Files.readString(folder.resolve(name + ".md")));
      }
      var answer = new BitSet();
      for (JsonNode reference : JsonMapper.shared().readTree(row.get(1))) {
        String said = reference.get("content").asString();
        int at = texts.get(name).indexOf(said);
        if (at >= 0) {
          answer.set(at, at + said.length());
        }
      }
      questions.add(new Question(row.get(0), name, answer));
    }
  }

  void run(Report report, int[] budgets, int[] overlaps) {
    var rows = new ArrayList<List<String>>();
    for (int budget : budgets) {
      for (int overlap : overlaps) {
        rows.add(row(budget, overlap));
      }
    }
    report.table(
        List.of("", "chunks", "recall", "precision", "IoU", "recall in as many characters"), rows);
  }

  private record Place(String corpus, Chunk chunk) {}

  private List<String> row(int budget, int overlap) {
    var chunks = new Chunks(vectors.embedder()::tokens, budget, overlap);
    var places = new ArrayList<Place>();
    texts.forEach((name, text) ->
        chunks
            .of(new ReadableText(null, text, List.of()))
            .forEach(chunk -> places.add(new Place(name, chunk))));
    List<float[]> made =
        vectors.vectors(
            places.stream().map(place -> place.chunk().text()).toList(), Purpose.PASSAGE);
    List<float[]> asked =
        vectors.vectors(questions.stream().map(Question::text).toList(), Purpose.QUERY);
    double[] sums = new double[4];
    for (int i = 0; i < questions.size(); i++) {
      float[] question = asked.get(i);
      double[] cosines =
          IntStream.range(0, made.size())
              .parallel()
              .mapToDouble(chunk -> MeaningSide.dot(question, made.get(chunk)))
              .toArray();
      List<Place> best = LocomoRecall.best(cosines, 40).stream().map(places::get).toList();
      add(questions.get(i), best, sums);
    }
    return List.of(
        "%d tokens, overlap %d".formatted(budget, overlap),
        "%,d".formatted(made.size()),
        percent(sums[0]),
        percent(sums[1]),
        percent(sums[2]),
        percent(sums[3]));
  }

  private String percent(double sum) {
    return "%.1f".formatted(100 * sum / questions.size());
  }

  private static void add(Question question, List<Place> best, double[] sums) {
    var found = new BitSet();
    var inRoom = new BitSet();
    long retrieved = 0;
    long room = 4_000; // characters: what five chunks of 200 tokens hold
    for (int i = 0; i < best.size(); i++) {
      Chunk.Span span = best.get(i).chunk().spans().getFirst();
      boolean same = best.get(i).corpus().equals(question.corpus());
      int length = span.end() - span.start();
      if (i < RETRIEVED) {
        retrieved += length;
        mark(found, span.start(), same ? span.end() : span.start());
      }
      int fits = (int) Math.min(length, room);
      room -= fits;
      mark(inRoom, span.start(), same ? span.start() + fits : span.start());
    }
    found.and(question.answer());
    inRoom.and(question.answer());
    double hit = found.cardinality();
    double wanted = Math.max(1, question.answer().cardinality());
    sums[0] += hit / wanted;
    sums[1] += hit / retrieved;
    sums[2] += hit / (retrieved + wanted - hit);
    sums[3] += inRoom.cardinality() / wanted;
  }

  private static void mark(BitSet characters, int from, int to) {
    characters.set(from, to);
  }
}
