package app.commonplace.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Purpose;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// How many texts a second the built-in models embed, beside the bare runtime on tensors that are
/// already made.
final class EmbeddingBenchmark {
  /// The file of MiniLM's tokenizer cuts every text at 128 tokens, which this program does not let
  /// it do: who measures texts of 216 tokens with it as it comes has measured 128.
  private static final int[] TOKENS = {27, 108, 126, 216};

  private static final int[] THREADS = {1, 2};
  private static final int ROUNDS = 3;
  private static final double SECONDS = 3;

  private final Path natives;
  private final Report report;

  private EmbeddingBenchmark(Path natives, Report report) {
    this.natives = natives;
    this.report = report;
  }

  static void run(Cache cache, Report report) throws IOException {
    var benchmark = new EmbeddingBenchmark(cache.folder().resolve("natives"), report);
    for (BuiltInModel model : BuiltInModel.values()) {
      report.section("Embedding with " + model.word());
      benchmark.model(model);
    }
  }

  private void model(BuiltInModel model) throws IOException {
    var rows = new ArrayList<List<String>>();
    try (Embedder embedder = new BuiltInSource(model, natives).open();
        OrtSession session = session(model)) {
      for (int tokens : TOKENS) {
        String text = text(embedder, tokens);
        for (int threads : THREADS) {
          List<String> one = List.of(text);
          double ours =
              perSecond(threads, () -> embedder.embed(one, Purpose.PASSAGE, CancelSignal.NEVER));
          double bare = perSecond(threads, () -> run(session, tokens));
          rows.add(
              List.of(
                  "%d tokens, %d threads".formatted(embedder.tokens(text), threads),
                  "%.0f".formatted(ours),
                  "%.0f".formatted(bare),
                  "%.2f".formatted(ours / bare)));
        }
      }
    } catch (OrtException e) {
      throw new IOException(e);
    }
    report.table(
        List.of("medians of %d rounds".formatted(ROUNDS), "texts/s", "bare runtime", "ratio"),
        rows);
  }

  private static OrtSession session(BuiltInModel model) throws IOException, OrtException {
    String file = model == BuiltInModel.MINI_LM ? "all-minilm-l6-v2-q" : "bge-small-en-v1.5-q";
    try (InputStream weights = BuiltInModel.class.getResourceAsStream("/" + file + ".onnx");
        var options = new OrtSession.SessionOptions()) {
      if (weights == null) {
        throw new IOException("missing " + file);
      }
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(weights.readAllBytes(), options);
    }
  }

  private static String text(Embedder embedder, int tokens) {
    var words = new Words(3);
    var text = new StringBuilder();
    while (embedder.tokens(text.toString()) < tokens) {
      text.append(words.next()).append(' ');
    }
    return text.toString();
  }

  private static void run(OrtSession session, int tokens) {
    var ids = new long[tokens];
    Arrays.fill(ids, 2000);
    var ones = new long[tokens];
    Arrays.fill(ones, 1);
    long[] shape = {1, tokens};
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[tokens]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", idTensor, "attention_mask", mask, "token_type_ids", types))) {
      if (result.size() == 0) {
        throw new IllegalStateException("The model gave nothing");
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double perSecond(int threads, Runnable work) throws IOException {
    double[] rounds = new double[ROUNDS];
    work.run();
    try (ExecutorService pool = Jobs.pool("bench")) {
      for (int round = 0; round < ROUNDS; round++) {
        var done = new AtomicInteger();
        long start = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < threads; i++) {
          running.add(
              pool.submit(() -> {
                while (System.nanoTime() - start < SECONDS * 1e9) {
                  work.run();
                  done.incrementAndGet();
                }
              }));
        }
        for (Future<?> thread : running) {
          thread.get();
        }
        rounds[round] = done.get() / ((System.nanoTime() - start) / 1e9);
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }
}
