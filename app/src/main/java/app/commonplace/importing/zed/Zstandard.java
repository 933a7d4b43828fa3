package app.commonplace.importing.zed;

import app.commonplace.importing.archive.ZstandardStream;
import app.commonplace.importing.json.SplitLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// Unpacks what was packed with Zstandard, up to a limit, since a few bytes can unpack to any
/// number.
final class Zstandard {
  private Zstandard() {}

  static byte[] unpack(byte[] packed) throws IOException {
    int most = SplitLimits.STANDARD.element();
    try (var in = new ZstandardStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("it is larger than " + (most >> 20) + " MB");
      }
      return bytes;
    }
  }
}
