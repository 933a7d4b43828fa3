package app.commonplace.ui.reader;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import javafx.scene.image.Image;

/// Decodes images, small enough to be shown. A few kilobytes can claim to be a picture of a billion
/// points, so the size is read first and large claims are refused. Thread-safe.
final class ImageBytes {
  static final long LARGEST_FILE = 40L << 20;
  private static final long MOST_POINTS = 60_000_000;

  private ImageBytes() {}

  /// The picture, no larger than asked; empty when these bytes are none that can be shown.
  static Optional<Image> decode(byte[] bytes, double width, double height) {
    long points = points(bytes);
    if (points <= 0 || points > MOST_POINTS) {
      return Optional.empty();
    }
    var natural = size(bytes);
    boolean smaller = natural[0] <= width && natural[1] <= height;
    var image =
        smaller
            ? new Image(new ByteArrayInputStream(bytes))
            : new Image(new ByteArrayInputStream(bytes), width, height, true, true);
    return image.isError() ? Optional.empty() : Optional.of(image);
  }

  private static long points(byte[] bytes) {
    int[] size = size(bytes);
    return (long) size[0] * size[1];
  }

  /// Width and height as the file states them; zeros when it is of no kind we know.
  static int[] size(byte[] bytes) {
    ByteBuffer data = ByteBuffer.wrap(bytes);
    if (bytes.length > 24 && data.getInt(0) == 0x89504E47) {
      return new int[] {Math.max(0, data.getInt(16)), Math.max(0, data.getInt(20))};
    }
    if (bytes.length > 10 && bytes[0] == 'G' && bytes[1] == 'I' && bytes[2] == 'F') {
      return new int[] {littleShort(data, 6), littleShort(data, 8)};
    }
    if (bytes.length > 26 && bytes[0] == 'B' && bytes[1] == 'M') {
      return new int[] {
        Math.abs(Integer.reverseBytes(data.getInt(18))),
        Math.abs(Integer.reverseBytes(data.getInt(22)))
      };
    }
    if (bytes.length > 4 && data.getShort(0) == (short) 0xFFD8) {
      return jpeg(data);
    }
    return new int[2];
  }

  private static int littleShort(ByteBuffer data, int at) {
    return Short.toUnsignedInt(Short.reverseBytes(data.getShort(at)));
  }

  /// Walks the segments of a JPEG to the one that states the size.
  private static int[] jpeg(ByteBuffer data) {
    int at = 2;
    while (at + 9 < data.limit()) {
      if (data.get(at) != (byte) 0xFF) {
        return new int[2];
      }
      int marker = Byte.toUnsignedInt(data.get(at + 1));
      boolean statesSize =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (statesSize) {
        return new int[] {
          Short.toUnsignedInt(data.getShort(at + 7)), Short.toUnsignedInt(data.getShort(at + 5))
        };
      }
      at += marker == 0xFF ? 1 : 2 + Short.toUnsignedInt(data.getShort(at + 2));
    }
    return new int[2];
  }
}
