package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Imports;
import app.commonplace.library.Library;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Kills another JVM in the middle of an import, at moments nobody chose.
class CrashTest {
  private static final int ROUNDS = 6;
  private static final int ENTRIES = 3_000;
  private static final long SEED = 20_261_120;

  @TempDir Path folder;

  private static List<EntryDraft> drafts(int entries) {
    return Drafts.growing(new Random(SEED), entries, 1).getFirst();
  }

  private static Receipt read(Library library, int entries, ImportListener listener) {
    var format = new MemoryFormat();
    return importer(library, format)
        .read(
            format.export("x", drafts(entries)), ImportOptions.USUAL, listener, CancelSignal.NEVER);
  }

  private static Importer importer(Library library, MemoryFormat format) {
    return new Importer(library, new Formats(List.of(format)), Clock.systemUTC());
  }

  /// The process that is killed: says how many entries are safe after each batch.
  static final class Child {
    public static void main(String[] args) {
      try (Library library = Library.open(Path.of(args[0]), Access.CREATE)) {
        read(
            library,
            Integer.parseInt(args[1]),
            (receipt, _, _) -> {
              System.out.println(receipt.tally().entries().fresh());
              System.out.flush();
            });
      }
    }
  }

  @Test
  void aLibraryWhoseImportWasKilledOpensWithAllThatWasAcknowledged() throws Exception {
    var random = new Random(SEED);
    boolean anyKilledInTheMiddle = false;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = folder.resolve(round + ".commonplace");
      long acknowledged =
          endedImport(file, ENTRIES, random.nextInt(60), ProcessHandle::destroyForcibly);
      theReceiptTellsWhatTheLibraryHas(file);
      try (Library library = Library.open(file, Access.CREATE)) {
        long entries = library.read(r -> r.counts().entries());
        anyKilledInTheMiddle |= entries > 0 && entries < ENTRIES;
        assertThat(entries)
            .as("seed %d, round %d", SEED, round)
            .isGreaterThanOrEqualTo(acknowledged);
        assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
        List<Imports.Run> runs = library.read(r -> r.imports().all());
        assertThat(runs)
            .allMatch(run -> run.state().equals("interrupted") || run.state().equals("done"));
        Receipt again = read(library, ENTRIES, ImportListener.NONE);
        assertThat(again.tally().addsUp()).isTrue();
        assertThat(again.tally().entries().unchanged()).isEqualTo(entries);
        long total = library.read(r -> r.counts().entries());
        assertThat(total).isEqualTo(ENTRIES);
      }
    }
    assertThat(anyKilledInTheMiddle).as("at least one kill hit the middle").isTrue();
  }

  /// For whoever only reads, who comes first after a kill.
  private static void theReceiptTellsWhatTheLibraryHas(Path file) {
    try (Library library = Library.open(file, Access.READ)) {
      Receipt receipt = importer(library, new MemoryFormat()).receipts().getFirst();
      assertThat(receipt.state()).isIn("interrupted", "done");
      assertThat(receipt.tally().entries())
          .isEqualTo(Counts.fresh(library.read(r -> r.counts().entries())));
      assertThat(receipt.tally().passages())
          .isEqualTo(Counts.fresh(library.read(r -> r.counts().passages())));
    }
  }

  /// Whoever ends a program with a signal, such as Ctrl+C or a system that shuts down, gives it a
  /// moment: its receipt is closed.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anImportThatIsToldToEndClosesItsReceipt() throws Exception {
    Path file = folder.resolve("ended.commonplace");
    endedImport(file, 10 * ENTRIES, 0, ProcessHandle::destroy);
    theReceiptTellsWhatTheLibraryHas(file);
    try (Library library = Library.open(file, Access.READ)) {
      Imports.Run run = library.read(r -> r.imports().all()).getFirst();
      assertThat(run.state()).isEqualTo("interrupted");
      assertThat(run.finishedAt()).isNotNull();
    }
  }

  /// Starts an import in another JVM and ends it a random while after its first batch; returns how
  /// many entries it had said were safe.
  private static long endedImport(
      Path file, int entries, int moreMillis, Consumer<ProcessHandle> end)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                file.toString(),
                String.valueOf(entries))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long acknowledged = 0;
    try (BufferedReader out = child.inputReader()) {
      String line = out.readLine();
      acknowledged = line == null ? 0 : Long.parseLong(line);
      TimeUnit.MILLISECONDS.sleep(moreMillis); // not to wait for anything: to vary the moment
      end.accept(child.toHandle()); // by its handle, which leaves what it said readable
      for (line = out.readLine(); line != null; line = out.readLine()) {
        acknowledged = line.matches("\\d+") ? Long.parseLong(line) : acknowledged;
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    return acknowledged;
  }
}
