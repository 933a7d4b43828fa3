package app.commonplace.importing.archive;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Unpacks what was packed with Zstandard. What is damaged ends as a file does that cannot be read.
/// One thread.
public final class ZstandardStream extends FilterInputStream {
  public ZstandardStream(InputStream packed) {
    super(new ZstdInputStream(packed));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (MalformedInputException | IndexOutOfBoundsException e) {
      throw new IOException("it is damaged", e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }
}
