package app.commonplace.ui.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// What was searched for on this machine, in a file of its own among the settings: one query a
/// line, newest first. Losing it harms nothing, so a file that cannot be read or written is passed
/// over. Thread-safe; blocking.
public final class RecentSearches {
  private static final int KEPT = 8;

  private final Path file;

  public RecentSearches(Path file) {
    this.file = file;
  }

  public synchronized List<String> all() {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .limit(KEPT)
          .toList();
    } catch (NoSuchFileException _) {
      return List.of(); // nothing was searched for yet
    } catch (IOException _) {
      return List.of(); // damaged: the next search writes it anew
    }
  }

  public synchronized void add(String query) {
    String line = query.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return;
    }
    var lines = new ArrayList<String>();
    lines.add(line);
    all().stream().filter(other -> !other.equals(line)).limit(KEPT - 1).forEach(lines::add);
    write(lines);
  }

  private void write(List<String> lines) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Path temporary = Files.createTempFile(folder, "recent", ".tmp");
      Files.write(temporary, lines, StandardCharsets.UTF_8);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException _) {
      // a settings folder that cannot be written is told of by what matters more
      return;
    }
  }
}
