package app.commonplace.bench;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Purpose;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Recipe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Vectors for large libraries, where the real model would take hours: mixtures of real ones with
/// some noise, always the same for the same text. Random vectors would make every index look wrong.
/// Thread-safe.
final class GrownEmbedder implements Embedder {
  private static final int DIMENSION = 384;
  private static final double NOISE = 0.025;

  private final Recipe recipe;
  private final List<float[]> seeds;

  /// @param recipe the one that questions are embedded by
  GrownEmbedder(Recipe recipe, List<float[]> seeds) {
    this.recipe = recipe;
    this.seeds = List.copyOf(seeds);
  }

  /// Real vectors of a folder, those of no length left out; empty when it is not there.
  static List<float[]> seeds(Path folder) throws IOException {
    var seeds = new ArrayList<float[]>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(GrownEmbedder::isVectors).sorted().toList()) {
          read(Files.readAllBytes(file), seeds);
        }
      }
    }
    return seeds;
  }

  private static boolean isVectors(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".vec");
  }

  private static void read(byte[] bytes, List<float[]> seeds) {
    var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    while (floats.remaining() >= DIMENSION) {
      var vector = new float[DIMENSION];
      floats.get(vector);
      double length = 0;
      for (float value : vector) {
        length += value * value;
      }
      if (length > 0.5) {
        seeds.add(vector);
      }
    }
  }

  float[] vector(long seed) {
    var random = new Random(seed);
    float[] one = seeds.get(random.nextInt(seeds.size()));
    float[] other = seeds.get(random.nextInt(seeds.size()));
    double share = 0.5 + random.nextDouble() / 2;
    var vector = new float[DIMENSION];
    double length = 0;
    for (int i = 0; i < DIMENSION; i++) {
      double value = share * one[i] + (1 - share) * other[i] + NOISE * random.nextGaussian();
      vector[i] = (float) value;
      length += value * value;
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  @Override
  public Recipe recipe() {
    return recipe;
  }

  @Override
  public int budget() {
    return 256;
  }

  @Override
  public int tokens(String text) {
    return 2 + text.length() / 4;
  }

  @Override
  public int batch() {
    return 64;
  }

  @Override
  public List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel) {
    return texts.stream().map(text -> vector(text.hashCode() * 31L + text.length())).toList();
  }

  @Override
  public void close() {}
}
