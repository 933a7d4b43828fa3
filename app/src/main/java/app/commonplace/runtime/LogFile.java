package app.commonplace.runtime;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes the log to a file, opened at the first record, so that nothing reaches the screen and a
/// quiet run leaves no file. Keys are blacked out. Thread-safe.
public final class LogFile extends Handler {
  private static final long ROTATE_BYTES = 2_000_000;
  private static final Pattern SECRET =
      Pattern.compile("(?i)(sk-[a-z]{0,10}-?|bearer\\s+)[a-z0-9_\\-.]{8,}");

  private final Path file;
  private @Nullable Writer writer;

  LogFile(Path file) {
    this.file = file;
  }

  /// Sends all logging of this process to `commonplace.log` in the log folder.
  public static void install(Folders folders) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(new LogFile(folders.logs().resolve("commonplace.log")));
  }

  @Override
  public synchronized void publish(LogRecord record) {
    try {
      Writer open = writer == null ? open() : writer;
      open.write(line(record));
      open.flush();
    } catch (IOException e) {
      writer = null; // a full disk: nowhere is left to say so, and the work itself will fail loudly
    }
  }

  private Writer open() throws IOException {
    if (Files.exists(file) && Files.size(file) > ROTATE_BYTES) {
      Path older = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
    }
    writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return writer;
  }

  static String line(LogRecord record) {
    var text = new StringWriter();
    text.append(record.getInstant().toString()).append(' ');
    text.append(record.getLevel().getName()).append(' ');
    text.append(record.getLoggerName()).append(' ');
    text.append(new SimpleFormatter().formatMessage(record)).append('\n');
    Throwable thrown = record.getThrown();
    if (thrown != null) {
      thrown.printStackTrace(new PrintWriter(text, true));
    }
    return SECRET.matcher(text.toString()).replaceAll("$1…");
  }

  @Override
  public void flush() {
    // every record is flushed as it is written
  }

  @Override
  public synchronized void close() {
    try {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException e) {
      writer = null; // every record was flushed already
    }
  }
}
