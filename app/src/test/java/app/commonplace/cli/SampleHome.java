package app.commonplace.cli;

import app.commonplace.runtime.SampleExports;
import java.nio.file.Path;
import java.util.List;

/// A home folder whose library holds the sample exports, and the command line on it.
final class SampleHome {
  private final Path home;
  private final List<Path> samples;

  SampleHome(Path home) {
    this.home = home;
    this.samples = SampleExports.copyTo(home.resolve("samples"));
  }

  /// Imports a sample by its name, such as `chatgpt-export`.
  CommandLineRun load(String sample) {
    return run("import", sample(sample), "--json");
  }

  String sample(String name) {
    return samples.stream()
        .filter(path -> path.endsWith(name))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  CommandLineRun run(String... arguments) {
    return CommandLineRun.of(home, arguments);
  }
}
