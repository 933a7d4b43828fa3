package app.commonplace.indexing;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.concurrent.TimeUnit;

/// How many threads background work may take: all cores of a machine that is idle and on mains, one
/// otherwise. Thread-safe.
final class Pace {
  private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(20);

  /// Work of others beside which ours takes one thread only.
  private static final double BUSY = 1.0;

  private static final double BUSY_SHARE = 0.5;

  private final Power power;

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
  private volatile long looked = System.nanoTime() - LOOK_AGAIN;
  private volatile int threads = 1;

  Pace() {
    this(Power.ofThisMachine());
  }

  Pace(Power power) {
    this.power = power;
  }

  int threads() {
    if (System.nanoTime() - looked >= LOOK_AGAIN) {
      looked = System.nanoTime();
      threads = power.isOnBattery() || isBusy() ? 1 : cores;
    }
    return threads;
  }

  private boolean isBusy() {
    double load = system.getSystemLoadAverage(); // negative where the system does not tell
    return load >= 0
        ? isBusy(load)
        : system instanceof com.sun.management.OperatingSystemMXBean more
            && isBusy(more.getCpuLoad(), more.getProcessCpuLoad());
  }

  /// The average load counts our own threads, too; what is beyond them and the cores is others'.
  boolean isBusy(double load) {
    return load > cores + BUSY;
  }

  /// @param all share of the processors in use, and `ours` the part of it that this process uses;
  ///   negative when not known
  static boolean isBusy(double all, double ours) {
    return all >= 0 && ours >= 0 && all - ours > BUSY_SHARE;
  }
}
