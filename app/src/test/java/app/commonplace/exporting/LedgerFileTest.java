package app.commonplace.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
  @TempDir Path folder;

  private static void sent(Library library, String purpose, String host, String model) {
    var request =
        new Sent(
            0,
            Instant.parse("2026-11-18T10:00:00Z"),
            purpose,
            host,
            model,
            List.of(new EntryId(4)),
            List.of(new PassageId(7), new PassageId(8)),
            2,
            900,
            "00ff",
            "sent",
            null,
            null);
    library.write(writing -> {
      long row = writing.egressLog().aboutToSend(request);
      writing.egressLog().ended(row, true, 77L, 1_500L);
      return row;
    });
  }

  @Test
  void everyRequestIsALineNewestFirstAndTheFilterCounts() throws IOException {
    Path file = folder.resolve("ledger.csv");
    try (Library library = Library.open(folder.resolve("T.commonplace"), Access.CREATE)) {
      sent(library, "embed", "openrouter.ai", "a/b");
      sent(library, "question", "openrouter.ai", "odd, \"quoted\"");
      sent(library, "embed", "localhost:1234", "m");
      assertThat(LedgerFile.write(file, library, "", "")).isEqualTo(3);
      assertThat(Files.readAllLines(file))
          .hasSize(4)
          .contains(
              "2026-11-18T10:00:00Z,question,openrouter.ai,\"odd, \"\"quoted\"\"\",4,7 8,2,900,00ff,done,77,0.001500")
          .element(1)
          .asString()
          .contains("localhost:1234");
      assertThat(LedgerFile.write(file, library, "embed", "OPENROUTER")).isEqualTo(1);
      assertThat(LedgerFile.write(file, library, "", "a/b")).isEqualTo(1);
      assertThat(LedgerFile.write(file, library, "credit", "")).isZero();
    }
  }
}
