package app.commonplace.library;

import java.nio.ByteBuffer;

/// Reads numbers as SQLite packs them: seven bits a byte, the highest first.
final class Varint {
  private static final int LONGEST = 9;

  private Varint() {}

  /// The next number; 0 where there is none.
  static long next(ByteBuffer bytes) {
    long number = 0;
    for (int i = 1; bytes.hasRemaining(); i++) {
      byte b = bytes.get();
      if (i == LONGEST) {
        return (number << 8) | (b & 0xff);
      }
      number = (number << 7) | (b & 0x7f);
      if (b >= 0) {
        break;
      }
    }
    return number;
  }
}
