package app.commonplace.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
  @ParameterizedTest
  @CsvSource({
    "wal, WAL mode, 0 1 2",
    "wal ch, WAL checkpoints, 0 1 2 3 4 5",
    "wal ch, The WAL and its checkpoints, 4 5 6 16 17",
    "wal, Write-ahead logging, 0 6 12",
    "ckpt, Checkpoint, 0 4 5 9",
    "müs, Birchermüsli, 7 8 9",
  })
  void findsTypedLetters(String typed, String name, String places) {
    String found =
        new Fuzzy(typed)
            .in(name).orElseThrow().places().stream()
                .map(String::valueOf)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    assertThat(found).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource({"xyz, WAL mode", "wm, A law", "law, WAL", "abc, lamb or something that ends in c"})
  void lettersThatAreNotThereOrFarApartAreNotFound(String typed, String name) {
    assertThat(new Fuzzy(typed).in(name)).isEmpty();
  }

  @Test
  void theWholeNameComesFirstThenItsBeginningThenWordsThenLetters() {
    var wanted = new Fuzzy("note");
    List<String> ordered =
        List.of("Nice old tea", "Keynote speech", "My note", "Notebook", "Note").stream()
            .filter(name -> wanted.in(name).isPresent())
            .sorted(
                Comparator.comparingInt((String name) -> wanted.in(name).orElseThrow().score())
                    .reversed())
            .toList();
    assertThat(ordered).startsWith("Note", "Notebook", "My note", "Keynote speech");
  }

  @Test
  void aWordIsNearerThanFirstLetters() {
    var wanted = new Fuzzy("wal");
    assertThat(wanted.in("Why does the WAL file keep growing?").orElseThrow().score())
        .isGreaterThan(wanted.in("Write-ahead logging").orElseThrow().score());
  }

  /// Small letters of this name are more than its large ones: places must still be within it.
  @Test
  void aNameThatGrowsWhenMadeSmallKeepsItsPlaces() {
    new Fuzzy("bul")
        .in("\u0130stanbul")
        .ifPresent(match -> assertThat(match.places()).allMatch(place -> place < 8));
  }
}
