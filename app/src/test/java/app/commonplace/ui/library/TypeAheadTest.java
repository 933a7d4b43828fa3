package app.commonplace.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypeAheadTest {
  private static final List<String> NAMES =
      List.of("All", "Starred", "", "search", "Sea salt", "Überblick", "sql");

  private final List<Runnable> resting = new ArrayList<>();
  private final TypeAhead ahead = new TypeAhead(Locale.ENGLISH, resting::add);

  private int type(String letters, int at) {
    int row = at;
    for (String letter : letters.split("")) {
      row = ahead.jump(letter, NAMES, row);
    }
    return row;
  }

  @Test
  void aLetterLeadsToTheNextRowThatBeginsWithItAndOnAllAround() {
    assertThat(type("s", 0)).isEqualTo(1);
    assertThat(type("s", 1)).as("again").isEqualTo(3);
    assertThat(type("s", 6)).isEqualTo(1);
  }

  @Test
  void moreLettersNarrowAndStayWhereTheyFit() {
    assertThat(type("sea", 0)).isEqualTo(3);
    assertThat(type(" s", 3)).isEqualTo(4);
  }

  @Test
  void capitalsAndOtherAlphabetsCount() {
    assertThat(type("Ü", 0)).isEqualTo(5);
  }

  @Test
  void nothingThatFitsLeavesThePersonWhereTheyAre() {
    assertThat(type("sx", 0)).isEqualTo(1);
    assertThat(ahead.jump("x", List.of(), -1)).isEqualTo(-1);
  }

  @Test
  void afterARestTheNextLetterBeginsAnew() {
    assertThat(type("sq", 0)).isEqualTo(6);
    assertThat(ahead.isUnderWay()).isTrue();
    resting.getLast().run();
    assertThat(ahead.isUnderWay()).isFalse();
    assertThat(type("a", 6)).isZero();
  }
}
