package app.commonplace.importing.archive;

import app.commonplace.jobs.CancelSignal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends with a [app.commonplace.problems.Problem] at the next read once the person stopped the
/// import, so that no file is too large to stop in. One thread.
final class StoppableStream extends FilterInputStream {
  private final CancelSignal cancel;

  StoppableStream(InputStream in, CancelSignal cancel) {
    super(in);
    this.cancel = cancel;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    cancel.throwIfCancelled();
    try {
      return super.read(into, offset, length);
    } catch (IOException e) {
      throw ReadingFault.told(e);
    }
  }
}
