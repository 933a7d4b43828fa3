package app.commonplace.importing.known;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where files of other programs lie beside this checkout, when they do, and what they are.
final class Corpus {
  static final Path FOLDER = folder();

  /// Of coding agents and editors.
  private static final List<String> AGENTS =
      List.of(
          "aider/",
          "claude-code/",
          "codex/",
          "copilot/",
          "cursor/",
          "gemini-cli/",
          "openwebui/",
          "other/");

  private Corpus() {}

  private static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path corpus = at.resolveSibling("shared").resolve("corpus");
      if (Files.exists(corpus.resolve("EXPECTED.json"))) {
        return corpus;
      }
    }
    return Path.of("shared/corpus");
  }

  static boolean isOfAgent(String name) {
    // a file without the program's marks is not read as if it had them
    return !name.startsWith("aider/hstry") && AGENTS.stream().anyMatch(name::startsWith);
  }
}
