package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.importing.documents.AttachedDocuments;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Faults;
import app.commonplace.library.FullText.Column;
import app.commonplace.library.Library;
import app.commonplace.library.MatchExpression;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills another JVM while it reads attachments.
class AttachmentCrashTest {
  private static final int FILES = 200;
  private static final long SEED = 20_261_126;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("Test.commonplace");
  }

  private static long read(Library library) {
    return new AttachmentReading(library, new AttachedDocuments())
        .readAll(() -> {}, CancelSignal.NEVER, Progress.NONE);
  }

  /// The process that is killed: stops for ever before it keeps a file for the so-many-th time, or
  /// says that it has begun and goes on.
  static final class Child {
    public static void main(String[] args) {
      var left = new AtomicInteger(Math.abs(Integer.parseInt(args[1])));
      Faults.listen(name -> {
        if (name.equals("attachment") && left.decrementAndGet() == 0) {
          System.out.println("here");
          System.out.flush();
          while (!args[1].startsWith("-")) {
            LockSupport.park();
          }
        }
      });
      try (Library library = Library.open(Path.of(args[0]), Access.WRITE)) {
        read(library);
      }
    }
  }

  private void fill() {
    var format = new MemoryFormat();
    var drafts = new ArrayList<EntryDraft>();
    for (int i = 0; i < FILES; i++) {
      String text = "found%d and %s".formatted(i, "some words ".repeat(5_000));
      var attachment =
          AttachmentReadingTest.attachment(i + ".txt", text.getBytes(StandardCharsets.UTF_8));
      String id = "e" + i;
      drafts.add(
          Drafts.entry(
              id, id, id + "m", List.of(AttachmentReadingTest.sent(id + "m", "x", attachment))));
    }
    try (Library library = Library.open(file(), Access.CREATE)) {
      new Importer(library, new Formats(List.of(format)), Clock.systemUTC())
          .read(
              format.export("x", drafts),
              ImportOptions.USUAL,
              ImportListener.NONE,
              CancelSignal.NEVER);
    }
  }

  private void kill(int time, int laterMillis) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file().toString(),
                Integer.toString(time))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).as("said by the other process").isIn("here", null);
      TimeUnit.MILLISECONDS.sleep(laterMillis); // not to wait for anything: to vary the moment
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private long assertGoesOn() {
    try (Library library = Library.open(file(), Access.WRITE)) {
      assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
      long before = library.read(reading -> reading.attachmentTexts().count());
      assertThat(read(library)).isEqualTo(FILES - before);
      // afresh: FTS5 checks what a connection remembers of an earlier check, not what there is now
      try (Library fresh = Library.open(file(), Access.READ)) {
        assertThat(Verification.of(fresh)).filteredOn(check -> !check.ok()).isEmpty();
      }
      assertThat(library.<List<?>>read(reading -> reading.attachmentTexts().lacking())).isEmpty();
      for (int i = 0; i < FILES; i++) {
        var found = MatchExpression.phrase(Set.of(Column.PROSE), List.of("found" + i), false);
        assertThat(library.<List<?>>read(reading -> reading.fullText().matches(found, 9)))
            .as("file %d", i)
            .hasSize(1);
      }
      return before;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 199})
  void aProcessKilledBeforeItKeepsAFileLeavesALibraryThatReadsOn(int time) throws Exception {
    fill();
    kill(time, 0);
    assertThat(assertGoesOn()).isLessThan(time);
  }

  @Test
  void soDoesOneThatIsKilledAtAnyMoment() throws Exception {
    fill();
    kill(-1, new Random(SEED).nextInt(700));
    assertGoesOn();
  }
}
