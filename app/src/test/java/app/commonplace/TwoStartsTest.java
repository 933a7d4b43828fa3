package app.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.SampleExports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The program started twice, as a person does who forgot that its window is open: two real
/// processes, the window on JavaFX's platform without a display.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "folders of the test are too long for a socket")
final class TwoStartsTest {
  private static final int SECONDS = 60;

  @TempDir Path home;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stopThem() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aSecondStartHandsItsFilesToTheWindowAndEnds() throws Exception {
    Path sample = SampleExports.copyTo(home.resolve("samples")).getFirst();
    Folders folders = Folders.of(Map.of(Folders.HOME, home.toString()));
    Process window = start();
    until(() -> !window.isAlive() || Library.isOwned(folders.defaultLibrary()));

    Process second = start(sample.toString());

    assertThat(second.waitFor(SECONDS, TimeUnit.SECONDS)).as(said(window)).isTrue();
    assertThat(said(second)).isEqualTo("The window that is open imports the file.\n");
    assertThat(second.exitValue()).isZero();
    until(() -> entries(folders.defaultLibrary()) > 0);
    assertThat(window.isAlive()).as(said(window)).isTrue();
  }

  private static long entries(Path file) {
    try (Library library = Library.open(file, Access.READ)) {
      return library.read(reading -> reading.counts().entries());
    }
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private Process start(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    Path said = home.resolve("said-" + started.size());
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put(Folders.HOME, home.toString());
    builder.environment().put("DISPLAY", "none is used");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  /// All that a process printed so far.
  private String said(Process process) throws IOException {
    Path file = home.resolve("said-" + started.indexOf(process));
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
