package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which searches are remembered as popular.
final class PopularTest {
  @TempDir Path folder;
  private Shelf shelf;
  private Instant now = Shelf.NOW;
  private Popular popular;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    InstantSource time = () -> now;
    Clock clock = time.withZone(ZoneOffset.UTC);
    popular = new Popular(shelf.library(), clock);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private void remember(String query) {
    now = now.plus(Duration.ofHours(1));
    popular.remember(query);
  }

  @Test
  void thoseUsedMostAndLastComeFirst() {
    remember("old");
    remember("old");
    now = now.plus(Duration.ofDays(90));
    remember("seldom");
    remember("often tag:rust");
    remember("often  AND tag:rust");

    assertThat(popular.popular()).containsExactly("often tag:rust", "seldom", "old");
  }

  @Test
  void aPersonSeesNoChange() {
    long before = shelf.library().commitCounter();
    remember("wal");
    popular.remember("  ");
    popular.remember("pasted ".repeat(100));

    assertThat(popular.popular()).containsExactly("wal");
    assertThat(shelf.library().commitCounter()).isEqualTo(before);
    assertThat(shelf.library().<Integer>read(reading -> reading.settings().all().size())).isZero();
  }

  @Test
  void onlyAFewAreKept() {
    for (int i = 0; i < 70; i++) {
      remember("query" + i);
    }

    assertThat(popular.popular()).hasSize(50).startsWith("query69").doesNotContain("query5");
  }

  @Test
  void whereNothingCanBeWrittenNothingIsRemembered() {
    remember("wal");
    try (Library reading = Library.open(shelf.library().file(), Access.READ)) {
      var other = new Popular(reading, Clock.systemUTC());
      other.remember("mode");

      assertThat(other.popular()).containsExactly("wal");
    }
  }

  @Test
  void linesThatWereDamagedArePassedOver() {
    remember("wal");
    shelf
        .library()
        .write(writing -> {
          String lines = writing.settings().find("popular.searches").orElseThrow();
          writing.settingWriter().set("popular.searches", "nonsense\nx\ty\tz\n" + lines);
          return lines;
        });

    assertThat(popular.popular()).containsExactly("wal");
  }
}
