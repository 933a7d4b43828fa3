package app.commonplace.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.Verification;
import app.commonplace.model.WatchedFolder;
import app.commonplace.problems.Problem;
import app.commonplace.watching.FolderWatch.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of sessions that are written while it is watched.
class FolderWatchTest {
  @TempDir Path temporary;
  private final Jobs jobs = new Jobs();
  private final SetClock clock = new SetClock();
  private Path folder;
  private Library library;
  private Importer importer;
  private FolderWatch watch;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("projects"));
    library = Library.open(temporary.resolve("Test.commonplace"), Access.CREATE);
    importer = new Importer(library, KnownFormats.all(), clock);
    watch = new FolderWatch(library, importer, jobs, clock);
  }

  @AfterEach
  void close() {
    watch.close();
    jobs.close();
    assertThat(Verification.of(library)).filteredOn(check -> !check.ok()).isEmpty();
    library.close();
  }

  private void session(String name, String... messages) throws IOException {
    var lines = new StringBuilder();
    String before = "null";
    for (int i = 0; i < messages.length; i++) {
      String id = "\"%s-%d\"".formatted(name, i);
      lines.append(
          """
          {"type":"user","sessionId":"%s","uuid":%s,"parentUuid":%s,"isSidechain":false,"userType":"external","cwd":"/home/mira/tides","version":"2.0.1","timestamp":"2026-10-05T14:00:%02d.000Z","message":{"role":"user","content":"%s"}}
          """
              .formatted(name, id, before, i, messages[i]));
      before = id;
    }
    Path file = folder.resolve("-home-mira-tides/" + name + ".jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
  }

  /// Two looks with the time that a file must rest between them, long after the last.
  private void rest() {
    clock.turn(Duration.ofMinutes(2));
    watch.look();
    clock.turn(Duration.ofSeconds(5));
    watch.look();
  }

  private long entries() {
    return library.read(reading -> reading.counts().entries());
  }

  private WatchedFolder only() {
    return watch.statuses().getFirst().folder();
  }

  private State state() {
    return watch.statuses().getFirst().state();
  }

  @Test
  void nothingIsWatchedUnlessItWasAdded() throws IOException {
    session("one", "When is high tide?");
    rest();
    assertThat(entries()).isZero();
    assertThat(watch.statuses()).isEmpty();
  }

  private static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for long").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  @Test
  void theWatchSleepsUntilAFolderIsWatchedAndAgainWhenNoneIs() throws IOException {
    watch.follow();
    until(watch::isAsleep);
    session("one", "When is high tide?");
    watch.add(folder);
    until(() -> {
      clock.turn(Duration.ofSeconds(5));
      return entries() == 1;
    });
    assertThat(watch.isAsleep()).isFalse();
    watch.remove(folder);
    until(watch::isAsleep);
  }

  @Test
  void whatLiesThereIsReadOnceItRests() throws IOException {
    session("one", "When is high tide?");
    watch.add(folder);
    assertThat(state()).isEqualTo(State.WAITING);
    watch.look();
    assertThat(state()).isEqualTo(State.CHANGING);
    assertThat(entries()).isZero();

    session("one", "When is high tide?", "And low tide?");
    clock.turn(Duration.ofSeconds(5));
    watch.look();
    assertThat(entries()).as("it grew meanwhile").isZero();
    clock.turn(Duration.ofSeconds(5));
    watch.look();

    assertThat(entries()).isEqualTo(1);
    assertThat(only().fresh()).isEqualTo(1);
    assertThat(only().readAt()).isEqualTo(clock.instant());
    assertThat(only().problem()).isNull();
    watch.look();
    assertThat(state()).isEqualTo(State.UP_TO_DATE);
  }

  @Test
  void onlyWhatChangedIsReadAgain() throws IOException {
    String longAnswer = "tide ".repeat(20_000);
    session("one", "first", longAnswer);
    session("two", "second", longAnswer);
    watch.add(folder);
    rest();
    assertThat(entries()).isEqualTo(2);
    session("two", "second", longAnswer, "more");
    rest();

    assertThat(only().updated()).isEqualTo(1);
    Receipt receipt = importer.receipts().getFirst();
    assertThat(receipt.tally().entries().unchanged()).as("the other was not looked at").isZero();
    rest();
    assertThat(only().updated()).as("nothing was read since").isEqualTo(1);
  }

  @Test
  void oneReceiptTellsOfADayAndUndoTakesItBack() throws IOException {
    watch.add(folder);
    for (int i = 1; i <= 4; i++) {
      String[] messages = new String[i];
      Arrays.setAll(messages, n -> "message " + n);
      session("one", messages);
      rest();
    }
    List<Receipt> receipts = importer.receipts();
    assertThat(receipts).hasSize(1);
    Receipt receipt = receipts.getFirst();
    assertThat(receipt.tally().addsUp()).isTrue();
    assertThat(receipt.tally().entries().fresh()).isEqualTo(1);
    assertThat(receipt.tally().entries().updated()).isEqualTo(3);
    assertThat(receipt.tally().passages().fresh()).isEqualTo(4);

    clock.turn(Duration.ofDays(1));
    session("two", "another day");
    rest();
    assertThat(importer.receipts()).hasSize(2);

    importer.undo(receipt.run(), false, CancelSignal.NEVER, Progress.NONE);
    assertThat(entries()).isEqualTo(1);
    session("three", "after it was undone");
    rest();
    assertThat(importer.receipts()).as("the second goes on").hasSize(2);
  }

  @Test
  void aReadingThatChangedNothingLeavesNoReceipt() throws IOException {
    session("one", "first");
    importer.importAll(
        List.of(folder), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    watch.add(folder);
    rest();

    assertThat(importer.receipts()).hasSize(1);
    assertThat(only().readAt()).isNotNull();
    assertThat(only().fresh()).isZero();
  }

  @Test
  void notesBesideSessionsAreNoDocuments() throws IOException {
    session("one", "first");
    watch.add(folder);
    rest();
    Files.writeString(folder.resolve("-home-mira-tides/MEMORY.md"), "# Remember\nthe tide");
    rest();

    assertThat(entries()).isEqualTo(1);
    assertThat(only().problem()).isNull();
  }

  @Test
  void aDamagedFileIsToldOnceAndReadWhenItChanges() throws IOException {
    Path zip = folder.resolve("export.zip");
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
    watch.add(folder);
    rest();
    assertThat(only().problem()).contains("export.zip");
    Instant told = only().readAt();
    rest();
    assertThat(only().readAt()).as("not tried again").isEqualTo(told);

    Files.delete(zip);
    session("one", "first");
    rest();
    assertThat(only().problem()).isNull();
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void aFolderThatIsGoneIsLookedForQuietly() throws IOException {
    session("one", "first");
    watch.add(folder);
    rest();
    Path away = temporary.resolve("away");
    Files.move(folder, away);
    rest();
    assertThat(state()).isEqualTo(State.GONE);
    assertThat(only().problem()).isNull();
    Files.move(away, folder);
    session("two", "second");
    rest();
    assertThat(state()).isEqualTo(State.UP_TO_DATE);
    assertThat(entries()).isEqualTo(2);
  }

  @Test
  void aPausedFolderIsLeftAlone() throws IOException {
    watch.add(folder);
    watch.setPaused(folder, true);
    session("one", "first");
    rest();
    assertThat(state()).isEqualTo(State.PAUSED);
    assertThat(entries()).isZero();
    watch.setPaused(folder, false);
    rest();
    assertThat(entries()).isEqualTo(1);
    watch.remove(folder);
    assertThat(watch.statuses()).isEmpty();
    assertThat(entries()).as("what came from it stays").isEqualTo(1);
  }

  @Test
  void whatWasReadIsKnownAfterARestart() throws IOException {
    session("one", "first");
    watch.add(folder);
    rest();
    Instant read = only().readAt();
    watch.close();
    watch = new FolderWatch(library, importer, jobs, clock);
    rest();
    assertThat(only().readAt()).isEqualTo(read);
    session("one", "first", "second");
    assertThat(watch.readNow(CancelSignal.NEVER)).isEqualTo(1);
    assertThat(only().updated()).isEqualTo(1);
    assertThat(watch.readNow(CancelSignal.NEVER)).isZero();
  }

  @Test
  void whatCannotBeWatchedIsRefusedInASentence() throws IOException {
    assertThatThrownBy(() -> watch.add(temporary))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("The library itself lies in");
    assertThatThrownBy(() -> watch.add(temporary.resolve("nowhere")))
        .hasMessageStartingWith("There is no folder");
    assertThatThrownBy(() -> watch.add(Files.writeString(temporary.resolve("f"), "f")))
        .hasMessageEndingWith("is not a folder.");
    watch.add(folder);
    watch.add(folder);
    assertThat(watch.statuses()).hasSize(1);
    assertThatThrownBy(() -> watch.add(Files.createDirectory(folder.resolve("inner"))))
        .hasMessageContaining("one lies in the other");
    assertThatThrownBy(() -> watch.remove(temporary)).hasMessageEndingWith("is not watched.");
  }

  @Test
  void linksArePassedOver() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "# secret");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    Files.createSymbolicLink(folder.resolve("secret.md"), outside.resolve("secret.md"));
    watch.add(folder);
    rest();
    assertThat(entries()).isZero();
  }
}
