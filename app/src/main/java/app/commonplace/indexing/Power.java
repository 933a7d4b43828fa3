package app.commonplace.indexing;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a machine tells whether it runs on its battery. One that does not tell is taken to be on
/// mains. Thread-safe; blocking for a moment.
@FunctionalInterface
interface Power {
  Power MAINS = () -> false;

  boolean isOnBattery();

  /// That of the system the program runs on.
  static Power ofThisMachine() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return new Mac();
    }
    return system.contains("win") ? new Windows() : new Linux(Path.of("/sys/class/power_supply"));
  }

  /// Linux has a folder for each supply.
  record Linux(Path supplies) implements Power {
    @Override
    public boolean isOnBattery() {
      if (!Files.isDirectory(supplies)) {
        return false;
      }
      boolean discharging = false;
      try (DirectoryStream<Path> each = Files.newDirectoryStream(supplies)) {
        for (Path supply : each) {
          discharging |= isOfMachine(supply) && says(supply, "status").equals("Discharging");
        }
      } catch (IOException e) {
        return false; // a supply that went away while it was looked at
      }
      return discharging;
    }

    /// A mouse has a battery, too.
    private static boolean isOfMachine(Path supply) throws IOException {
      return !says(supply, "scope").equals("Device");
    }

    private static String says(Path supply, String file) throws IOException {
      Path told = supply.resolve(file);
      return Files.exists(told) ? Files.readString(told).strip() : "";
    }
  }

  /// macOS has a command that tells.
  final class Mac implements Power {
    private static final Logger LOG = LoggerFactory.getLogger(Mac.class);
    private static final int PATIENCE_SECONDS = 2;

    /// @param told what `pmset -g batt` prints
    static boolean isOnBattery(String told) {
      return told.lines().findFirst().filter(line -> line.contains("'Battery Power'")).isPresent();
    }

    @Override
    public boolean isOnBattery() {
      try {
        Process asked =
            new ProcessBuilder("/usr/bin/pmset", "-g", "batt").redirectErrorStream(true).start();
        try {
          return asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
              && isOnBattery(
                  new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
          asked.destroyForcibly();
        }
      } catch (IOException e) {
        LOG.debug("This Mac does not tell how it is powered", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
  }

  /// Windows fills in a structure of twelve bytes.
  final class Windows implements Power {
    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);
    private static final int SIZE = 12;
    private static final byte NOT_PLUGGED_IN = 0;

    /// @param status as `GetSystemPowerStatus` fills it in
    static boolean isOnBattery(byte[] status) {
      return status.length == SIZE && status[0] == NOT_PLUGGED_IN;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // what a native call throws is not known
    public boolean isOnBattery() {
      try (Arena arena = Arena.ofConfined()) {
        MethodHandle ask =
            Linker.nativeLinker()
                .downcallHandle(
                    SymbolLookup.libraryLookup("kernel32", arena)
                        .findOrThrow("GetSystemPowerStatus"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        MemorySegment status = arena.allocate(SIZE);
        return (int) ask.invokeExact(status) != 0
            && isOnBattery(status.toArray(ValueLayout.JAVA_BYTE));
      } catch (Throwable e) {
        LOG.debug("This machine does not tell how it is powered", e);
        return false;
      }
    }
  }
}
