package app.commonplace.importing.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// The part of a stream that stands in memory: everything from [#kept] on, or else nothing but what
/// is still to be read. One thread.
final class ByteWindow {
  private static final int FIRST_SIZE = 1 << 18;

  private final InputStream in;
  private final int most;

  byte[] buf = new byte[FIRST_SIZE];
  int pos;
  int limit;
  private long base;
  private int kept = -1;
  private boolean damaged;

  /// @param most bytes that may be kept at once
  ByteWindow(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /// The place in the stream of an index into [#buf].
  long offsetOf(int index) {
    return base + index;
  }

  void keepFrom(int index) {
    kept = index;
  }

  void keepNothing() {
    kept = -1;
  }

  /// Where the kept bytes begin in [#buf], or -1.
  int kept() {
    return kept;
  }

  /// Whether no more may be kept, so that [#fill] failed though the stream goes on.
  boolean isFull() {
    return kept >= 0 && limit - kept >= most;
  }

  /// Whether the stream broke off with an error rather than at its end.
  boolean isDamaged() {
    return damaged;
  }

  /// Makes at least one more byte available at `limit`, moving what is kept to the front.
  ///
  /// @return false at the end of the stream, or when nothing more may be kept
  boolean fill() throws IOException {
    if (isFull() || damaged) {
      return false;
    }
    if (limit == buf.length) {
      makeRoom(kept >= 0 ? kept : pos);
    }
    int read = read();
    limit += Math.max(read, 0);
    return read > 0;
  }

  private int read() throws IOException {
    try {
      return in.read(buf, limit, buf.length - limit);
    } catch (ZipException | EOFException e) {
      // compressed data that breaks off: what came before it is still good
      damaged = true;
      return -1;
    }
  }

  private void makeRoom(int from) {
    int used = limit - from;
    byte[] target = used > buf.length / 2 ? new byte[largerSize()] : buf;
    System.arraycopy(buf, from, target, 0, used);
    buf = target;
    base += from;
    pos -= from;
    limit = used;
    kept = kept < 0 ? -1 : 0;
  }

  private int largerSize() {
    // one read of slack, so that a full window is noticed before it has no room
    return (int)
        Math.clamp(
            2L * buf.length, buf.length + 1L, Math.max(most + (long) FIRST_SIZE, buf.length + 1L));
  }

  /// Takes the bytes between `from` and `pos` out, as if the stream had never held them.
  void drop(int from) {
    System.arraycopy(buf, pos, buf, from, limit - pos);
    int dropped = pos - from;
    base += dropped;
    limit -= dropped;
    pos = from;
  }
}
