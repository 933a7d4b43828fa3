package app.commonplace.watching;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.WatchedFolders.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final Map<String, Stamp> NOTHING = Map.of();
  private final Settling settling = new Settling(Duration.ofSeconds(4));

  private static Stamp stamp(long size) {
    return new Stamp(size, 1_000 * size);
  }

  private Settling.Look look(int second, Map<String, Stamp> now, Map<String, Stamp> read) {
    return settling.look(now, read, Instant.ofEpochSecond(second));
  }

  @Test
  void aFileRestsOnceItStayedTheSameForSomeSeconds() {
    Set<String> one = Set.of("a");
    assertThat(look(0, Map.of("a", stamp(1)), NOTHING)).isEqualTo(new Settling.Look(Set.of(), one));
    assertThat(look(2, Map.of("a", stamp(2)), NOTHING)).isEqualTo(new Settling.Look(Set.of(), one));
    assertThat(look(5, Map.of("a", stamp(2)), NOTHING)).isEqualTo(new Settling.Look(Set.of(), one));
    assertThat(look(6, Map.of("a", stamp(2)), NOTHING)).isEqualTo(new Settling.Look(one, Set.of()));
  }

  @Test
  void whatWasReadAsItIsIsLeftAlone() {
    assertThat(look(0, Map.of("a", stamp(1)), Map.of("a", stamp(1))))
        .isEqualTo(new Settling.Look(Set.of(), Set.of()));
    assertThat(look(9, Map.of("a", stamp(2)), Map.of("a", stamp(1))).restless())
        .containsExactly("a");
  }

  @Test
  void aDatabaseRestsWithItsLogAndIsReadWithIt() {
    Map<String, Stamp> read = Map.of("s.vscdb", stamp(9), "s.vscdb-wal", stamp(1));
    Map<String, Stamp> now = Map.of("s.vscdb", stamp(9), "s.vscdb-wal", stamp(2));
    assertThat(look(0, now, read).rested()).isEmpty();
    assertThat(look(4, now, read).rested()).containsExactlyInAnyOrder("s.vscdb", "s.vscdb-wal");
  }
}
