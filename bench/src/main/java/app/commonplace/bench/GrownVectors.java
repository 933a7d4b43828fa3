package app.commonplace.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// As many vectors as one wants: mixtures of two real ones with some noise. Random vectors would
/// make every index look wrong. Thread-safe.
///
/// @param seeds the real ones
record GrownVectors(List<float[]> seeds) {
  static final int DIMENSION = 384;
  private static final double NOISE = 0.025;

  GrownVectors {
    seeds = List.copyOf(seeds);
  }

  /// Grown from the vectors of a folder, those of no length left out; there are none when it is not
  /// there.
  static GrownVectors of(Path folder) throws IOException {
    var seeds = new ArrayList<float[]>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(GrownVectors::isVectors).sorted().toList()) {
          read(Files.readAllBytes(file), seeds);
        }
      }
    }
    return new GrownVectors(seeds);
  }

  boolean isEmpty() {
    return seeds.isEmpty();
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

  /// Always the same for the same seed.
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
}
