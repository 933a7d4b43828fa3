package app.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.runtime.Folders;
import app.commonplace.runtime.SampleExports;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine and the command line run where there is no JavaFX at all: in a JVM whose class path
/// has none of it.
final class WithoutJavaFxTest {
  private static final List<String> OF_WINDOWS =
      List.of("javafx", "openjfx", "controlsfx", "atlantafx", "ikonli", "testfx");

  @TempDir Path temp;

  @Test
  void anImportAndASearchRunWithoutJavaFx() throws Exception {
    Path samples = temp.resolve("samples");
    SampleExports.copyTo(samples);
    Path sample = samples.resolve("chatgpt-export");

    assertThat(run("import", sample.toString())).contains("All accounted for.");
    assertThat(run("search", "wal", "checkpoint")).contains(" passages in ");
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPathWithoutJavaFx(), "app.commonplace.Main"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(Folders.HOME, temp.resolve("home").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static String classPathWithoutJavaFx() {
    List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    List<String> kept =
        all.stream().filter(jar -> OF_WINDOWS.stream().noneMatch(jar::contains)).toList();
    assertThat(kept)
        .as("the class path that tests run with has JavaFX")
        .hasSizeLessThan(all.size());
    return String.join(File.pathSeparator, kept);
  }
}
