package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.problems.Problem;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DerivedIndexTest {
  @TempDir Path folder;
  private Shelf shelf;
  private DerivedIndex index;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    shelf.put(
        Told.of("one", "First").user("tea").answer("water"),
        Told.of("two", "Second").user("rain").answer("sun"));
    index = new DerivedIndex(shelf.library(), new Analyzer());
  }

  @AfterEach
  void close() {
    index.close();
    shelf.close();
  }

  private void update() {
    index.update(CancelSignal.NEVER, Progress.NONE);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(DerivedIndex.folderOf(shelf.library().file()))) {
      return files.sorted().toList();
    }
  }

  /// Passages that the index holds; -1 when it cannot be used.
  private int passages(DerivedIndex any) {
    try (IndexSnapshot snapshot = any.acquire().orElse(null)) {
      return snapshot == null ? -1 : snapshot.reader().numDocs();
    }
  }

  @Test
  void isUsedOnlyWhileItSaysWhatTheLibrarySays() {
    assertThat(passages(index)).isEqualTo(-1);
    update();
    assertThat(passages(index)).isEqualTo(4);
    shelf.put(Told.of("three", "Third").user("more"));
    assertThat(passages(index)).isEqualTo(-1);
    update();
    assertThat(passages(index)).isEqualTo(5);
  }

  @Test
  void tagsAndStarsDoNotTouchIt() throws IOException {
    update();
    List<Path> before = files();
    shelf.tag("one", "kitchen");
    shelf
        .library()
        .write(writing -> {
          writing.markWriter().setStarred(shelf.id("two"), true);
          return null;
        });
    assertThat(passages(index)).isEqualTo(4);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void titlesAndRemovalsDo() {
    update();
    shelf
        .library()
        .write(writing -> {
          writing.markWriter().setOwnTitle(shelf.id("one"), "Another");
          return null;
        });
    assertThat(passages(index)).isEqualTo(-1);
    update();
    shelf
        .library()
        .write(writing -> {
          writing.entryRemoval().delete(shelf.id("one"), false, Shelf.NOW);
          return null;
        });
    assertThat(passages(index)).isEqualTo(-1);
    update();
    assertThat(passages(index)).isEqualTo(2);
  }

  @Test
  void anotherProcessSeesWhatWasWritten() {
    update();
    try (DerivedIndex other = new DerivedIndex(shelf.library(), new Analyzer())) {
      assertThat(passages(other)).isEqualTo(4);
      shelf.put(Told.of("three", "Third").user("more"));
      assertThat(passages(other)).isEqualTo(-1);
      update();
      assertThat(passages(other)).isEqualTo(5);
    }
  }

  @Test
  void aSnapshotInUseSurvivesAnUpdate() {
    update();
    try (IndexSnapshot old = index.acquire().orElseThrow()) {
      shelf.put(Told.of("three", "Third").user("more"));
      update();
      assertThat(old.reader().numDocs()).isEqualTo(4);
      assertThat(passages(index)).isEqualTo(5);
    }
  }

  @Test
  void theIndexOfAnotherLibraryIsMadeAgain() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (Shelf otherShelf = new Shelf(elsewhere);
        DerivedIndex other = new DerivedIndex(otherShelf.library(), new Analyzer())) {
      otherShelf.put(Told.of("x", "X").user("alien"));
      other.update(CancelSignal.NEVER, Progress.NONE);
      Path from = DerivedIndex.folderOf(otherShelf.library().file());
      Path to = Files.createDirectories(DerivedIndex.folderOf(shelf.library().file()));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    assertThat(passages(index)).isEqualTo(-1);
    update();
    assertThat(passages(index)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void damagedFilesAreMadeAgain(long seed) throws IOException {
    update();
    index.close();
    var random = new java.util.Random(seed * 7919);
    List<Path> all = new ArrayList<>(files());
    all.removeIf(file -> file.endsWith("write.lock"));
    Path victim = all.get(random.nextInt(all.size()));
    damage(victim, random);
    index = new DerivedIndex(shelf.library(), new Analyzer());
    update();
    assertThat(passages(index)).as("seed %d: %s", seed, victim.getFileName()).isEqualTo(4);
  }

  private static void damage(Path file, java.util.Random random) throws IOException {
    switch (random.nextInt(3)) {
      case 0 -> Files.delete(file);
      case 1 -> {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
      default -> {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= 0x10;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void aCancelledUpdateLeavesTheIndexAsItWas() {
    update();
    shelf.put(Told.of("three", "Third").user("more"));
    assertThatThrownBy(() -> index.update(() -> true, Progress.NONE)).isInstanceOf(Problem.class);
    assertThat(passages(index)).isEqualTo(-1);
    update();
    assertThat(passages(index)).isEqualTo(5);
  }

  /// Passages in the order of the index, with what they say.
  private List<String> all(DerivedIndex any) throws IOException {
    var all = new ArrayList<String>();
    try (IndexSnapshot snapshot = any.acquire().orElseThrow()) {
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        NumericDocValues passages = leaf.reader().getNumericDocValues(IndexFields.PASSAGE);
        NumericDocValues prints = leaf.reader().getNumericDocValues(IndexFields.PRINT);
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          assertThat(passages.advanceExact(document) && prints.advanceExact(document)).isTrue();
          all.add(passages.longValue() + " " + prints.longValue());
        }
      }
    }
    return all;
  }

  /// Entries enough for a second thread, among them one that it leaves to the first.
  private void fill(int from, int to) {
    for (int i = from; i < to; i++) {
      String text = i == 20 ? "word and more ".repeat(200_000) : "answer " + i;
      shelf.put(Told.of("many" + i, "Number " + i).user("question " + i).answer(text));
    }
  }

  @Test
  void onBothProcessorsItIsTheSame() throws IOException {
    fill(0, 200);
    index.updateNow(CancelSignal.NEVER, Progress.NONE);
    List<String> both = all(index);
    assertThat(both).hasSize(404);
    try (Stream<Path> files = Files.list(DerivedIndex.folderOf(shelf.library().file()))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    index.close();
    index = new DerivedIndex(shelf.library(), new Analyzer());
    update();
    assertThat(all(index)).isEqualTo(both);
  }

  @Test
  void onBothProcessorsItTakesUpChanges() throws IOException {
    fill(0, 40);
    index.updateNow(CancelSignal.NEVER, Progress.NONE);
    fill(40, 100);
    shelf
        .library()
        .write(writing -> {
          writing.entryRemoval().delete(shelf.id("one"), false, Shelf.NOW);
          return null;
        });
    index.updateNow(CancelSignal.NEVER, Progress.NONE);
    assertThat(passages(index)).isEqualTo(202);
  }

  @Test
  void onBothProcessorsItStopsWhenToldTo() throws IOException {
    fill(0, 60);
    var asked = new AtomicInteger();
    assertThatThrownBy(() -> index.updateNow(() -> asked.incrementAndGet() > 10, Progress.NONE))
        .isInstanceOf(Problem.class);
    assertThat(passages(index)).isEqualTo(-1);
    index.updateNow(CancelSignal.NEVER, Progress.NONE);
    assertThat(passages(index)).isEqualTo(124);
  }

  @Test
  void whileItIsMadeItSaysHowFarItIs() {
    var seen = new ArrayList<Integer>();
    index.update(CancelSignal.NEVER, (_, _, _) -> seen.add(index.percentBuilt()));
    assertThat(seen).isNotEmpty().allMatch(percent -> percent >= 0 && percent < 100);
    assertThat(index.percentBuilt()).isNegative();
  }

  @Test
  void anUpdateElsewhereIsLeftAlone() throws IOException {
    update();
    Path lock = DerivedIndex.folderOf(shelf.library().file());
    try (var directory = org.apache.lucene.store.FSDirectory.open(lock);
        var held = directory.obtainLock("write.lock")) {
      shelf.put(Told.of("three", "Third").user("more"));
      update();
      held.ensureValid();
      assertThat(passages(index)).isEqualTo(-1);
    }
    update();
    assertThat(passages(index)).isEqualTo(5);
  }
}
