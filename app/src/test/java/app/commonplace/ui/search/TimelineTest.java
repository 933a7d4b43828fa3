package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.search.FacetCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-18");

  private final QueryModel query = new QueryModel();

  private Timeline timeline() {
    return Timeline.of(
        List.of(new FacetCount("2026-07", 3), new FacetCount("2026-10", 5)), query, TODAY);
  }

  @Test
  void monthsWithoutPassagesStandBetweenTheOthers() {
    assertThat(timeline().counts()).containsExactly(3L, 0L, 0L, 5L);
    assertThat(timeline().isWhole()).isTrue();
  }

  @Test
  void brushingMonthsWritesThemIntoTheQueryAndShowsThemAgain() {
    query.set("wal");
    timeline().choose(1, 3, query);
    assertThat(query.queryProperty().get()).isEqualTo("after:2026-08 before:2026-10 wal");
    assertThat(timeline().from()).isEqualTo(1);
    assertThat(timeline().end()).isEqualTo(3);
    timeline().choose(0, 4, query);
    assertThat(query.queryProperty().get()).as("all months are no limit").isEqualTo("wal");
  }

  @Test
  void brushingTakesThePlaceOfDatesThatWereTyped() {
    query.set("on:2026-09 wal");
    timeline().choose(0, 1, query);
    assertThat(query.queryProperty().get()).isEqualTo("before:2026-08 wal");
  }
}
