package app.commonplace.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A home folder with a small export of ChatGPT (two-chats.json: one of them has three branches, a
/// hidden passage, thinking and code) and one of Claude (three-chats.json), and the command line on
/// it.
final class SmallHome {
  static final String CHATGPT = "two-chats.json";
  static final String CLAUDE = "three-chats.json";

  private final Path home;

  SmallHome(Path home) throws IOException {
    this.home = home;
    for (String name : new String[] {CHATGPT, CLAUDE}) {
      try (InputStream in = SmallHome.class.getResourceAsStream(name)) {
        Files.copy(Objects.requireNonNull(in, name), home.resolve(name));
      }
    }
  }

  /// Where one of the exports lies.
  String export(String name) {
    return home.resolve(name).toString();
  }

  CommandLineRun load(String name) {
    return run("import", export(name), "--json");
  }

  CommandLineRun run(String... arguments) {
    return CommandLineRun.of(home, arguments);
  }
}
