package app.commonplace.ui.reader;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Supplier;

/// How a person likes to read, in a small file of its own among the settings of this machine.
/// Losing it harms nothing, so a file that cannot be read or written is passed over. Thread-safe;
/// blocking.
public final class LookFile {
  private final Path file;

  public LookFile(Path file) {
    this.file = file;
  }

  /// What was kept; the usual where nothing was, or nothing that can be understood.
  synchronized Look read() {
    var kept = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      kept.load(in);
      return new Look(
          Integer.parseInt(kept.getProperty("size", "")),
          kept.getProperty("width", Look.USUAL.width()),
          Boolean.parseBoolean(kept.getProperty("numbers")),
          Boolean.parseBoolean(kept.getProperty("wraps")));
    } catch (IOException | IllegalArgumentException _) {
      return Look.USUAL; // nothing was kept yet, or it is damaged: the next change writes it anew
    }
  }

  /// Keeps what counts when it is this call's turn, so that of two at once the newer stays.
  synchronized void keep(Supplier<Look> now) {
    Look look = now.get();
    var kept = new Properties();
    kept.setProperty("size", Integer.toString(look.size()));
    kept.setProperty("width", look.width());
    kept.setProperty("numbers", Boolean.toString(look.numbers()));
    kept.setProperty("wraps", Boolean.toString(look.wraps()));
    try {
      var lines = new StringWriter();
      kept.store(lines, null);
      Path folder = file.toAbsolutePath().getParent();
      Path temporary = Files.createTempFile(folder, "reading", ".tmp");
      Files.writeString(temporary, lines.toString(), StandardCharsets.UTF_8);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException _) {
      // a settings folder that cannot be written is told of by what matters more
      return;
    }
  }
}
