package app.commonplace.importing.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A stream in another encoding, read as UTF-8. One thread.
final class TranscodingStream extends InputStream {
  private static final int CHARS = 1 << 14;

  private final Reader reader;
  private final char[] chars = new char[CHARS + 1];
  private byte[] bytes = new byte[0];
  private int next;
  private int carried;

  TranscodingStream(InputStream in, Charset charset) {
    reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return next < bytes.length || refill() ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (next >= bytes.length && !refill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, offset, count);
    next += count;
    return count;
  }

  private boolean refill() throws IOException {
    int read = reader.read(chars, carried, CHARS);
    int available = carried + Math.max(read, 0);
    if (available == 0) {
      return false;
    }
    // a surrogate pair that is cut by the buffer waits for its other half
    boolean half = read > 0 && Character.isHighSurrogate(chars[available - 1]);
    int usable = half ? available - 1 : available;
    bytes = new String(chars, 0, usable).getBytes(StandardCharsets.UTF_8);
    next = 0;
    carried = half ? 1 : 0;
    chars[0] = half ? chars[available - 1] : chars[0];
    return usable > 0 || refill();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
