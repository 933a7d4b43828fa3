package app.commonplace.bench;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.OnnxEmbedder;
import app.commonplace.embedding.Purpose;
import app.commonplace.jobs.CancelSignal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Vectors of texts by a built-in model, each computed once and kept in a file of (hash, vector)
/// records. A record that was cut off is computed again. One thread; embeds on all cores.
final class VectorCache implements AutoCloseable {
  private static final int HASH = 32;
  private static final int DIMENSION = 384;
  private static final int BATCH = 512;

  private final Path file;
  private final OnnxEmbedder embedder;
  private final Map<String, float[]> known = new HashMap<>();

  private VectorCache(Path file, OnnxEmbedder embedder) {
    this.file = file;
    this.embedder = embedder;
  }

  static VectorCache open(Path folder, BuiltInModel model) throws IOException {
    Path file = folder.resolve("vectors-" + model.word() + ".bin");
    var cache = new VectorCache(file, OnnxEmbedder.open(model, folder.resolve("natives")));
    cache.read();
    return cache;
  }

  OnnxEmbedder embedder() {
    return embedder;
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    int size = HASH + DIMENSION * Float.BYTES;
    long whole = Files.size(file) / size;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      byte[] bytes = new byte[size];
      for (long i = 0; i < whole; i++) {
        in.readFully(bytes);
        float[] vector = new float[DIMENSION];
        ByteBuffer.wrap(bytes, HASH, size - HASH)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer()
            .get(vector);
        known.put(HexFormat.of().formatHex(bytes, 0, HASH), vector);
      }
    }
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole * size);
    }
  }

  /// One vector for each text, in their order.
  List<float[]> vectors(Collection<String> texts, Purpose purpose) {
    var missing = new LinkedHashSet<String>(texts);
    missing.removeIf(text -> known.containsKey(key(text, purpose)));
    var todo = new ArrayList<>(missing);
    for (int from = 0; from < todo.size(); from += BATCH) {
      embed(todo.subList(from, Math.min(todo.size(), from + BATCH)), purpose);
      if (todo.size() > BATCH) {
        System.err.printf("embedded %d of %d%n", from, todo.size());
      }
    }
    return texts.stream().map(text -> known.get(key(text, purpose))).toList();
  }

  private void embed(List<String> texts, Purpose purpose) {
    List<float[]> made =
        texts.parallelStream()
            .map(text -> embedder.embed(List.of(text), purpose, CancelSignal.NEVER).getFirst())
            .toList();
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
      for (int i = 0; i < texts.size(); i++) {
        String key = key(texts.get(i), purpose);
        out.write(HexFormat.of().parseHex(key));
        var bytes = ByteBuffer.allocate(DIMENSION * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(made.get(i));
        out.write(bytes.array());
        known.put(key, made.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String text, Purpose purpose) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) purpose.ordinal());
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    embedder.close();
  }
}
