package app.commonplace.importing.archive;

import java.util.concurrent.atomic.AtomicLong;

/// What has been read from one archive so far, held against its budget. Thread-safe.
final class Meter {
  private final Archives.Reading how;
  private final String archive;
  private final long onDisk;
  private final AtomicLong spent = new AtomicLong();

  Meter(Archives.Reading how, String archive, long onDisk) {
    this.how = how;
    this.archive = archive;
    this.onDisk = onDisk;
  }

  void spend(long bytes) {
    how.cancel().throwIfCancelled();
    how.budget().checkBytes(archive, onDisk, spent.addAndGet(bytes));
  }
}
