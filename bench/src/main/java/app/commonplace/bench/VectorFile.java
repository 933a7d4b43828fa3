package app.commonplace.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.util.VectorUtil;

/// Grown vectors in a file of little-endian floats, which peers in other languages read too.
///
/// @param file where they lie
/// @param data the same, mapped
record VectorFile(Path file, MemorySegment data) {
  private static final int DIMENSION = GrownVectors.DIMENSION;
  private static final int BYTES = DIMENSION * Float.BYTES;

  static VectorFile grown(Path file, int count, GrownVectors grown) throws IOException {
    if (!Files.exists(file) || Files.size(file) != (long) count * BYTES) {
      try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        for (int i = 0; i < count; i++) {
          out.write(bytes(grown.vector(i)));
        }
      }
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return new VectorFile(
          file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global()));
    }
  }

  static byte[] bytes(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  int size() {
    return (int) (data.byteSize() / BYTES);
  }

  long bytes() {
    return data.byteSize();
  }

  float[] vector(int number) {
    var vector = new float[DIMENSION];
    copy(number, vector);
    return vector;
  }

  private void copy(int number, float[] into) {
    MemorySegment.copy(
        data, ValueLayout.JAVA_FLOAT_UNALIGNED, (long) number * BYTES, into, 0, DIMENSION);
  }

  /// The hashes of the nearest vectors, all looked at.
  Set<Integer> nearest(float[] question, int count) {
    var best = new float[count];
    var numbers = new int[count];
    Arrays.fill(best, -2);
    var vector = new float[DIMENSION];
    for (int i = 0; i < size(); i++) {
      copy(i, vector);
      float likeness = VectorUtil.dotProduct(question, vector);
      if (likeness > best[count - 1]) {
        int at = count - 1;
        while (at > 0 && best[at - 1] < likeness) {
          best[at] = best[at - 1];
          numbers[at] = numbers[at - 1];
          at--;
        }
        best[at] = likeness;
        numbers[at] = i;
      }
    }
    var nearest = new HashSet<Integer>();
    for (int number : numbers) {
      nearest.add(Arrays.hashCode(vector(number)));
    }
    return nearest;
  }
}
