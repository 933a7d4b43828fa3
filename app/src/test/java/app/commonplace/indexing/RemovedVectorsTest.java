package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Faults;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Organizer;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is removed takes the vectors of its texts along, and no others.
final class RemovedVectorsTest {
  /// So much of a vector is found in no other one.
  private static final int TELLING_FLOATS = 8;

  @TempDir static Path natives;
  @TempDir Path folder;

  private final Jobs jobs = new Jobs();
  private Shelf shelf;
  private Meaning meaning;
  private Organizer organizer;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    meaning = meaning();
    organizer = new Organizer(shelf.library(), Clock.systemUTC());
    shelf.put(
        Told.of("one", "One").user("the tide was low").answer("so we walked to the island"),
        Told.of("two", "Two").user("the tide was low").answer("bread needs salt"));
    embed();
  }

  @AfterEach
  void close() {
    Faults.listen(null);
    jobs.close();
    meaning.close();
    shelf.close();
  }

  private Meaning meaning() {
    var source = new BuiltInSource(BuiltInModel.MINI_LM, natives);
    return new Meaning(shelf.library(), Clock.systemUTC(), source, List.of());
  }

  private long embed() {
    return new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy())
        .embedAll(CancelSignal.NEVER, Progress.NONE);
  }

  private List<float[]> vectors(String entry) {
    EntryId id = shelf.id(entry);
    return shelf
        .library()
        .read(reading -> reading.embeddings().chunks(meaning.target().space().id(), id))
        .stream()
        .map(chunk -> chunk.vector())
        .toList();
  }

  private long kept() {
    return shelf
        .library()
        .read(reading -> reading.embeddings().vectors(meaning.target().space().id()));
  }

  private static byte[] telling(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(TELLING_FLOATS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector, 20, TELLING_FLOATS);
    return bytes.array();
  }

  /// The files, of library and index alike, that a vector stands in.
  private List<Path> filesWith(float[] vector) throws IOException {
    String wanted = new String(telling(vector), StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> latin(file).contains(wanted))
          .toList();
    }
  }

  private static String latin(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aPurgeLeavesNoVectorOfItsTextsAnywhereAndAllThatOthersNeed() throws IOException {
    List<float[]> gone = vectors("one");
    List<float[]> staying = vectors("two");
    assertThat(filesWith(gone.get(1))).as("before").hasSizeGreaterThanOrEqualTo(2);

    organizer.trashing().purge(shelf.id("one"));

    assertThat(kept()).isEqualTo(staying.size());
    assertThat(vectors("two")).hasSameSizeAs(staying);
    assertThat(Verification.of(shelf.library())).allMatch(Verification.Check::ok);
    meaning.forgetRemoved(CancelSignal.NEVER);
    meaning.close(); // which held the files open
    meaning = meaning();
    for (float[] vector : gone.subList(1, gone.size())) {
      assertThat(filesWith(vector)).isEmpty();
    }
    assertThat(filesWith(gone.getFirst())).as("shared").isNotEmpty();
    assertThat(embed()).as("embedded again").isZero();
  }

  @Test
  void aTextThatWasChangedLosesItsVectorWhenItIsLookedAtAgain() {
    EntryId one = shelf.id("one");
    PassageId answer = shelf.library().read(r -> r.entryTexts().tree(one)).nodes().getLast().id();
    shelf
        .library()
        .write(writing -> {
          writing.entryWriter().setCurrentLeaf(one, null);
          writing.passageWriter().delete(answer);
          writing.markWriter().setStarred(one, true);
          return one;
        });

    assertThat(embed()).isZero();

    assertThat(vectors("one")).hasSize(1);
    assertThat(kept()).isEqualTo(vectors("two").size());
  }

  @Test
  void whatIsPurgedWhileItsTextsAreEmbeddedLeavesNoVector() {
    long before = kept();
    shelf.put(Told.of("three", "Three").user("nobody is to know this"));
    EntryId three = shelf.id("three");
    var purged = new AtomicBoolean();
    Faults.listen(step -> {
      if (step.equals("commit") && !purged.getAndSet(true)) {
        Faults.listen(null);
        jobs.aside(
            () -> organizer.trashing().purge(three)); // waits for its turn, right behind this one
      }
    });

    embed();
    jobs.close();

    assertThat(purged).isTrue();
    assertThat(kept()).isEqualTo(before);
    assertThat(Verification.of(shelf.library())).allMatch(Verification.Check::ok);
  }

  @Test
  void theTrashKeepsItsVectors() {
    List<float[]> before = vectors("one");
    organizer.trashing().trash(shelf.id("one"));
    embed();
    assertThat(vectors("one")).hasSameSizeAs(before);
    organizer.trashing().restore(shelf.id("one"));
    assertThat(embed()).isZero();
  }

  @Test
  void aSpaceThatIsDroppedLeavesNothingBesideTheLibrary() throws IOException {
    float[] vector = vectors("one").getLast();
    var space = meaning.target().space();
    meaning.close();
    meaning = meaning();
    shelf
        .library()
        .write(writing -> {
          writing.embedding().drop(space.id());
          return space;
        });

    meaning.forgetRemoved(CancelSignal.NEVER);

    assertThat(filesWith(vector))
        .noneMatch(file -> file.startsWith(MeaningIndex.folderOf(shelf.library().file())));
    assertThat(embed()).isPositive();
  }
}
