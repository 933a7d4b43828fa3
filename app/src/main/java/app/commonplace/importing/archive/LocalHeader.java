package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What stands before each file in a zip: enough to read it when the directory at the end is lost.
///
/// @param compressedSize -1 when the zip was written as a stream and says it only in its directory
record LocalHeader(
    String name, boolean encrypted, int method, long crc, long compressedSize, long dataOffset) {
  static final int SIGNATURE = 0x04034b50;
  static final int DESCRIPTOR = 0x08074b50;
  private static final int SIZE = 30;
  private static final long IN_EXTRA_FIELD = 0xFFFF_FFFFL;

  /// The header at an offset, or null when there is none or only a part of one.
  static @Nullable LocalHeader read(RandomAccessFile file, long offset) throws IOException {
    if (offset + SIZE > file.length()) {
      return null;
    }
    ByteBuffer fixed = bytes(file, offset, SIZE);
    if (fixed.getInt(0) != SIGNATURE) {
      return null;
    }
    int flags = fixed.getShort(6);
    int nameLength = Short.toUnsignedInt(fixed.getShort(26));
    int extraLength = Short.toUnsignedInt(fixed.getShort(28));
    long data = offset + SIZE + nameLength + extraLength;
    if (data > file.length()) {
      return null;
    }
    String name = StandardCharsets.UTF_8.decode(bytes(file, offset + SIZE, nameLength)).toString();
    long size = Integer.toUnsignedLong(fixed.getInt(18));
    boolean unknown = (flags & 8) != 0 || size == IN_EXTRA_FIELD;
    return new LocalHeader(
        name,
        (flags & 1) != 0,
        fixed.getShort(8),
        Integer.toUnsignedLong(fixed.getInt(14)),
        unknown ? -1 : size,
        data);
  }

  private static ByteBuffer bytes(RandomAccessFile file, long offset, int count)
      throws IOException {
    byte[] bytes = new byte[count];
    file.seek(offset);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int signatureAt(RandomAccessFile file, long offset) throws IOException {
    return offset + 4 > file.length() ? 0 : bytes(file, offset, 4).getInt(0);
  }
}
