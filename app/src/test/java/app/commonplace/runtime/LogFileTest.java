package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
  @TempDir Path temp;

  @Test
  void aQuietRunLeavesNoFile() {
    Path file = temp.resolve("a.log");
    new LogFile(file).close();

    assertThat(file).doesNotExist();
  }

  @Test
  void recordsAreAppendedAsLines() throws IOException {
    Path file = temp.resolve("a.log");
    for (String text : new String[] {"first", "second"}) {
      var log = new LogFile(file);
      log.publish(record(text));
      log.close();
    }

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            2026-11-01T10:00:00Z INFO app first
            2026-11-01T10:00:00Z INFO app second
            """);
  }

  @Test
  void keysAreBlackedOut() {
    assertThat(LogFile.line(record("key sk-or-v1-0123456789abcdef, Bearer abcdefghijkl.x")))
        .endsWith("key sk-or-…, Bearer …\n");
  }

  private static LogRecord record(String text) {
    var record = new LogRecord(Level.INFO, text);
    record.setLoggerName("app");
    record.setInstant(Instant.parse("2026-11-01T10:00:00Z"));
    return record;
  }
}
