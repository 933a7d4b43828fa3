package app.commonplace.ui.pictures;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes a PNG file: eight bits a channel, with or without transparency. Written here because the
/// alternative is all of java.desktop, which nothing else needs.
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int TRUE_COLOUR = 2;

  private Png() {}

  /// @param argb pixels in rows from the top; the picture is written opaque
  public static void write(int width, int height, int[] argb, OutputStream out) throws IOException {
    var file = new DataOutputStream(out);
    file.write(SIGNATURE);
    chunk(file, "IHDR", header(width, height));
    chunk(file, "IDAT", pixels(width, height, argb));
    chunk(file, "IEND", new byte[0]);
    file.flush();
  }

  private static byte[] header(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var header = new DataOutputStream(bytes);
    header.writeInt(width);
    header.writeInt(height);
    header.write(8);
    header.write(TRUE_COLOUR);
    header.write(0); // deflate, the only method there is
    header.write(0); // filters chosen row by row; we always take none
    header.write(0); // not interlaced
    return bytes.toByteArray();
  }

  private static byte[] pixels(int width, int height, int[] argb) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(bytes)) {
      byte[] row = new byte[1 + 3 * width];
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int pixel = argb[y * width + x];
          row[1 + 3 * x] = (byte) (pixel >> 16);
          row[2 + 3 * x] = (byte) (pixel >> 8);
          row[3 + 3 * x] = (byte) pixel;
        }
        packed.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream file, String name, byte[] content) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(type);
    sum.update(content);
    file.writeInt(content.length);
    file.write(type);
    file.write(content);
    file.writeInt((int) sum.getValue());
  }
}
