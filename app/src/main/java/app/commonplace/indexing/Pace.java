package app.commonplace.indexing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// How many threads background work may take: all cores of a machine that is idle and on mains, one
/// otherwise. Thread-safe.
final class Pace {
  private static final Path POWER = Path.of("/sys/class/power_supply");
  private static final long LOOK_AGAIN = TimeUnit.SECONDS.toNanos(20);

  /// Work of others beside which ours takes one thread only.
  private static final double BUSY = 1.0;

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
  private volatile long looked = System.nanoTime() - LOOK_AGAIN;
  private volatile int threads = 1;

  int threads() {
    if (System.nanoTime() - looked >= LOOK_AGAIN) {
      looked = System.nanoTime();
      threads = isOnBattery() || isBusy() ? 1 : cores;
    }
    return threads;
  }

  /// The average load counts our own threads, too; what is beyond them and the cores is others'.
  private boolean isBusy() {
    double load = system.getSystemLoadAverage(); // negative where the system does not tell
    return load > cores + BUSY;
  }

  /// Told by Linux; other systems are taken to be on mains.
  private static boolean isOnBattery() {
    if (!Files.isDirectory(POWER)) {
      return false;
    }
    boolean discharging = false;
    try (DirectoryStream<Path> supplies = Files.newDirectoryStream(POWER)) {
      for (Path supply : supplies) {
        Path status = supply.resolve("status");
        discharging |= Files.exists(status) && Files.readString(status).contains("Discharging");
      }
    } catch (IOException e) {
      return false; // a supply that went away while it was looked at
    }
    return discharging;
  }
}
