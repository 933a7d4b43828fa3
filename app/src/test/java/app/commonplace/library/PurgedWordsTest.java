package app.commonplace.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.organizing.Organizer;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurgedWordsTest {
  /// FTS5 leaves out how a word begins where the one before begins the same.
  private static final String WORD = "qxyzzyplugh";

  private static final String END_OF_WORD = "zzyplugh";
  private static final String SECRET = "secret";
  private static final String OTHER = "other secret";
  private static final int FEW_PAGES = 3;

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void fill() {
    shelf = new Shelf(folder);
    var random = new Random(11);
    for (int i = 0; i < 60; i++) {
      shelf.put(Told.of("e" + i, "Entry " + i).user(words(random)).answer(words(random)));
    }
    shelf.put(Told.of(SECRET, "Secret").user("never tell anybody " + WORD).answer("I will not"));
    for (int i = 60; i < 90; i++) {
      shelf.put(Told.of("e" + i, "Entry " + i).user(words(random)).answer(words(random)));
    }
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static String words(Random random) {
    return random
        .ints(300, 0, 200_000)
        .mapToObj(number -> "w" + Integer.toString(number, 36))
        .collect(Collectors.joining(" "));
  }

  private String bytesOfLibrary() throws IOException {
    shelf.close();
    var all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    shelf = new Shelf(folder);
    return all.toString();
  }

  private boolean areLeft() {
    return shelf.library().read(PurgedWords::areLeft);
  }

  private void purge(String id) {
    new Organizer(shelf.library(), Clock.systemUTC()).trashing().purge(shelf.id(id));
  }

  private int forget(int pages) {
    int steps = 0;
    while (shelf.library().write(writing -> writing.purgedWords().forgetSome(pages))) {
      steps++;
      assertThat(steps).as("steps").isLessThan(10_000);
    }
    return steps;
  }

  @Test
  void aWordOfAPurgedPassageLeavesTheFile() throws IOException {
    assertThat(bytesOfLibrary()).contains(WORD).contains(END_OF_WORD);
    purge(SECRET);
    assertThat(areLeft()).isTrue();
    assertThat(forget(FEW_PAGES)).as("steps").isGreaterThan(5);
    assertThat(areLeft()).isFalse();
    assertThat(bytesOfLibrary()).doesNotContain(END_OF_WORD);
    assertThat(Verification.of(shelf.library())).allMatch(Verification.Check::ok);
    long entries = shelf.library().read(reading -> reading.counts().entries());
    assertThat(entries).isEqualTo(90);
  }

  /// Where a library was written in many small steps, parts of the table were rewritten often, and
  /// old words could lie in the unused room of pages that are still used.
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {2, 4})
  void aWordOfAPurgedPassageLeavesAnUnusedRoomOfPages(long seed) throws IOException {
    var random = new Random(seed);
    int secret = random.nextInt(1000);
    for (int i = 0; i < 1000; i++) {
      String words = words(random);
      shelf.put(
          i == secret
              ? Told.of(OTHER, "Other").user(words + " " + WORD).answer("I will not")
              : Told.of("more" + i, "More " + i).user(words).answer(words(random)));
    }
    purge(OTHER);
    purge(SECRET);
    forget(FEW_PAGES);
    assertThat(bytesOfLibrary()).doesNotContain(END_OF_WORD);
  }

  @Test
  void whatWasBegunGoesOnAfterAStop() throws IOException {
    purge(SECRET);
    shelf.library().write(writing -> writing.purgedWords().forgetSome(FEW_PAGES));
    shelf.close();
    shelf = new Shelf(folder);
    assertThat(areLeft()).isTrue();
    forget(FEW_PAGES);
    assertThat(bytesOfLibrary()).doesNotContain(END_OF_WORD);
  }

  @Test
  void whereNothingWasPurgedNothingIsDone() {
    assertThat(areLeft()).isFalse();
    assertThat(forget(FEW_PAGES)).isZero();
  }
}
