package app.commonplace.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.commonplace.embedding.BuiltInModel.Pooling;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Recipe;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Runs a model that comes with the program, one text at a time: the 8-bit models scale by all that
/// goes through them at once, so that in a batch a text would mean something else in other company.
/// On a processor a batch is no faster.
///
/// **Threads.** Thread-safe. Each call computes on its own thread; two calls at once keep two cores
/// busy.
public final class OnnxEmbedder implements Embedder {
  private final BuiltInModel model;
  private final WordPiece tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /// Native code must not be freed while it runs: who computes reads, who closes writes.
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxEmbedder(
      BuiltInModel model, WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
    this.model = model;
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /// Loads a model, which takes a fraction of a second and some 100 MB.
  ///
  /// @param natives where native code is unpacked
  public static OnnxEmbedder open(BuiltInModel model, Path natives) {
    try (InputStream tokens = resource(model.tokenizerResource());
        InputStream weights = resource(model.modelResource());
        var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      NativeOnnx.unpackOnce(natives);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = environment.createSession(weights.readAllBytes(), options);
      return new OnnxEmbedder(model, WordPiece.read(tokens), environment, session);
    } catch (IOException | OrtException e) {
      throw failed(model, e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = OnnxEmbedder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("missing " + name);
    }
    return stream;
  }

  private static Problem failed(BuiltInModel model, Exception cause) {
    return new Problem(
        ProblemCode.MISSING_REQUIREMENT,
        "The built-in model %s could not be run.".formatted(model.word()),
        "Search by words works; another way to embed can be chosen in the settings.",
        cause);
  }

  @Override
  public Recipe recipe() {
    return model.recipe();
  }

  @Override
  public int budget() {
    return model.budget();
  }

  @Override
  public int tokens(String text) {
    return tokenizer.count(text);
  }

  @Override
  public List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel) {
    var vectors = new ArrayList<float[]>(texts.size());
    for (String text : texts) {
      cancel.throwIfCancelled();
      int[] tokens = tokenizer.encode(model.prefix(purpose) + text, model.budget());
      use.readLock().lock();
      try {
        vectors.add(run(tokens));
      } finally {
        use.readLock().unlock();
      }
    }
    return vectors;
  }

  private float[] run(int[] tokens) {
    if (closed) {
      throw new Problem(ProblemCode.CANCELLED, "The program is ending.", "");
    }
    var ids = new long[tokens.length];
    Arrays.setAll(ids, i -> tokens[i]);
    var mask = new long[tokens.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor idTensor = tensor(ids);
        OnnxTensor maskTensor = tensor(mask);
        OnnxTensor typeTensor = tensor(new long[tokens.length]);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), tokens.length);
    } catch (OrtException e) {
      throw failed(model, e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    long[] shape = {1, values.length};
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private float[] pooled(FloatBuffer states, int tokens) {
    int dimension = model.dimension();
    var vector = new float[dimension];
    int used = model.pooling() == Pooling.FIRST ? 1 : tokens;
    var state = new float[dimension];
    for (int token = 0; token < used; token++) {
      states.get(token * dimension, state);
      for (int i = 0; i < dimension; i++) {
        vector[i] += state[i];
      }
    }
    return Vectors.normalized(vector);
  }

  /// Waits for the text that is under way.
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw failed(model, e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
