package app.commonplace.importing.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Cuts JSON Lines at their line breaks, which cannot stand inside a JSON string. So a line that
/// was torn while it was written costs only itself. Blank lines are skipped. One thread.
public final class JsonLines implements AutoCloseable {
  /// One line.
  ///
  /// @param number beginning with 1, blank lines counted
  /// @param offset of its first byte in the file
  /// @param complete whether it is all there: false for one that is longer than any real one
  /// @param ended whether a line break follows
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Line(byte[] bytes, int number, long offset, boolean complete, boolean ended) {}

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long offset;
  private int number;

  /// @param in UTF-8, UTF-16 or UTF-32; closed with this
  /// @param longest bytes of a line that are kept
  public JsonLines(InputStream in, int longest) throws IOException {
    this.in = Utf8.stream(in);
    this.longest = longest;
  }

  /// The next line that is not blank, or null after the last.
  public @Nullable Line next() throws IOException {
    Line line = read();
    while (line != null && line.bytes().length == 0) {
      line = read();
    }
    return line;
  }

  private @Nullable Line read() throws IOException {
    var bytes = new ByteArrayOutputStream();
    long start = offset;
    long length = 0;
    int next = nextByte();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      boolean leading = bytes.size() == 0 && Signature.isSpace((byte) next);
      if (!leading && length++ < longest) {
        bytes.write(next);
      }
      next = nextByte();
    }
    return new Line(bytes.toByteArray(), ++number, start, length <= longest, next == '\n');
  }

  private int nextByte() throws IOException {
    if (position == limit) {
      limit = in.read(buffer);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return -1;
      }
    }
    offset++;
    return buffer[position++] & 0xFF;
  }

  /// How many bytes have been read.
  public long position() {
    return offset;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
