package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An import that is stopped ends at the next record or read of bytes, whatever it reads, and
/// writes nothing more.
class CancelTest {
  private static final int MANY = 800;

  /// How often work may still ask after it was stopped: once on each thread, and where a file that
  /// cannot be read costs only itself.
  private static final int LAST_QUESTIONS = 12;

  /// As much as makes many of it more than an import writes, or has under way, at once.
  private static final String MUCH = "words ".repeat(6_000);

  @TempDir Path folder;

  /// What is large about an import.
  enum Large {
    ZIP,
    JSON,
    FOLDER,
    DATABASE,
    PDF
  }

  private Path make(Large large, String text) throws IOException, SQLException {
    return switch (large) {
      case ZIP ->
          ExportFiles.zip(
              folder.resolve("a.zip"),
              Map.of("conversations.json", ExportFiles.bytes("[" + chats(text) + "]")));
      case JSON -> Files.writeString(folder.resolve("a.json"), chat("long", 20_000, text));
      case FOLDER -> sessions(text);
      case DATABASE -> database(text);
      case PDF -> pdf();
    };
  }

  private static String chats(String text) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> chat("c" + i, 3, text))
        .collect(Collectors.joining(","));
  }

  private static String chat(String id, int messages, String text) {
    return IntStream.range(0, messages)
        .mapToObj(i ->
            """
            "n%1$d":{"parent":"n%1$d","message":{"author":{"role":"user"},"content":{"parts":["%2$s%1$d"]}}}\
            """
                .formatted(i, text))
        .collect(Collectors.joining(",", "{\"id\":\"" + id + "\",\"mapping\":{", "}}"));
  }

  private Path sessions(String text) throws IOException {
    Path sessions = Files.createDirectory(folder.resolve("sessions"));
    for (int i = 0; i < MANY; i++) {
      Files.writeString(
          sessions.resolve(i + ".jsonl"),
          """
          {"type":"user","uuid":"u","parentUuid":null,"sessionId":"s%d","timestamp":"2026-01-01T10:00:01Z","message":{"role":"user","content":"%s"}}
          """
              .formatted(i, text));
    }
    return sessions;
  }

  private Path database(String text) throws SQLException {
    Path file = folder.resolve("state.vscdb");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE cursorDiskKV (key TEXT UNIQUE, value BLOB)");
      statement.execute("BEGIN");
      for (int i = 0; i < MANY; i++) {
        statement.execute(
            """
            INSERT INTO cursorDiskKV VALUES ('composerData:%1$d',
              '{"composerId":"%1$d","conversation":[{"bubbleId":"b","type":1,"text":"%2$s"}]}')
            """
                .formatted(i, text));
      }
      statement.execute("COMMIT");
    }
    return file;
  }

  private Path pdf() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (var pdf = new PDDocument()) {
      var font = new PDType1Font(FontName.HELVETICA);
      for (int i = 0; i < MANY; i++) {
        var page = new PDPage();
        pdf.addPage(page);
        try (var text = new PDPageContentStream(pdf, page)) {
          text.beginText();
          text.setFont(font, 12);
          text.newLineAtOffset(50, 700);
          text.showText("Page " + i);
          text.endText();
        }
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  /// Stops when told, and counts how often it is asked after that.
  private static final class Stop implements CancelSignal {
    private final AtomicInteger left;
    private final AtomicInteger askedAfter = new AtomicInteger();

    Stop(int questions) {
      left = new AtomicInteger(questions);
    }

    void now() {
      left.set(0);
    }

    @Override
    public boolean isCancelled() {
      boolean stopped = left.getAndUpdate(now -> Math.max(0, now - 1)) == 0;
      if (stopped) {
        askedAfter.incrementAndGet();
      }
      return stopped;
    }
  }

  @ParameterizedTest
  @EnumSource(Large.class)
  void stoppedAtAnyQuestionItAsksFewMore(Large large) throws IOException, SQLException {
    Path path = make(large, "One");
    // how often it is asked while a PDF is read hangs on how long that takes
    List<Integer> all = large == Large.PDF ? List.of(0, 1) : List.of(0, 1, 7, 40);
    for (int questions : all) {
      try (Library library = library("stopped-" + questions)) {
        var stop = new Stop(questions);
        assertThat(isStopped(library, path, ImportListener.NONE, stop))
            .as("after %d questions", questions)
            .isTrue();
        assertThat(stop.askedAfter.get()).isLessThanOrEqualTo(LAST_QUESTIONS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Large.class,
      names = {"ZIP", "FOLDER", "DATABASE"})
  void nothingIsWrittenAfterTheBatchAtWhichItWasStopped(Large large)
      throws IOException, SQLException {
    Path path = make(large, MUCH);
    try (Library library = library("batch")) {
      var stop = new Stop(Integer.MAX_VALUE);
      var written = new AtomicInteger(-1);
      ImportListener listener =
          (receipt, _, _) -> {
            if (receipt.tally().entries().fresh() > 0 && written.get() < 0) {
              written.set(entries(library));
              stop.now();
            }
          };

      assertThat(isStopped(library, path, listener, stop)).isTrue();
      assertThat(entries(library)).isEqualTo(written.get()).isLessThan(MANY);
    }
  }

  @Test
  void whatWasStoppedIsBroughtByTheNextImport() throws IOException, SQLException {
    Path path = make(Large.FOLDER, "One");
    try (Library library = library("again")) {
      isStopped(library, path, ImportListener.NONE, new Stop(1_200));
      isStopped(library, path, ImportListener.NONE, CancelSignal.NEVER);

      assertThat(entries(library)).isEqualTo(MANY);
    }
  }

  private Library library(String name) {
    return Library.open(folder.resolve(name + ".commonplace"), Access.CREATE);
  }

  private static int entries(Library library) {
    return library.read(reading -> reading.entries().all().size());
  }

  /// Imports; whether it ended before its time.
  private static boolean isStopped(
      Library library, Path path, ImportListener listener, CancelSignal cancel) {
    try {
      List<Receipt> receipts =
          new Importer(library, KnownFormats.all(), Clock.systemUTC())
              .importAll(List.of(path), ImportOptions.USUAL, listener, cancel);
      return receipts.stream().anyMatch(receipt -> receipt.state().equals("cancelled"));
    } catch (Problem problem) {
      assertThat(problem.code()).isEqualTo(ProblemCode.CANCELLED);
      return true;
    }
  }
}
