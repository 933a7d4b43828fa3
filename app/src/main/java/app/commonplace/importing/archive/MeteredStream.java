package app.commonplace.importing.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Counts every byte against the budget of its archive and compares the checksum at the end, which
/// [java.util.zip.ZipFile] does not. One thread.
final class MeteredStream extends FilterInputStream {
  static final String WRONG_CHECKSUM = "wrong checksum";

  private final Meter meter;
  private final @Nullable Long expectedCrc;
  private final CRC32 crc = new CRC32();

  MeteredStream(InputStream in, Meter meter, @Nullable Long expectedCrc) {
    super(in);
    this.meter = meter;
    this.expectedCrc = expectedCrc;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = fill(into, offset, length);
    if (count > 0) {
      meter.spend(count);
      if (expectedCrc != null) {
        crc.update(into, offset, count);
      }
    } else if (count < 0 && expectedCrc != null && crc.getValue() != expectedCrc) {
      throw new ZipException(WRONG_CHECKSUM);
    }
    return count;
  }

  private int fill(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (IOException e) {
      throw ReadingFault.told(e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
