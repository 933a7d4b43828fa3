package app.commonplace.importing.archive;

import java.util.concurrent.atomic.AtomicLong;

/// What has been read from one archive so far, held against its budget. Thread-safe.
final class Meter {
  private final Budget budget;
  private final String archive;
  private final long onDisk;
  private final AtomicLong spent = new AtomicLong();

  Meter(Budget budget, String archive, long onDisk) {
    this.budget = budget;
    this.archive = archive;
    this.onDisk = onDisk;
  }

  void spend(long bytes) {
    budget.checkBytes(archive, onDisk, spent.addAndGet(bytes));
  }
}
