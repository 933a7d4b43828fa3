package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.search.query.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryModelTest {
  private final QueryModel query = new QueryModel();

  private List<String> tokens() {
    return query.tokens().stream().map(token -> token.label() + token.value()).toList();
  }

  private void type(String text) {
    query.textProperty().set(text);
    query.absorb(text.length());
  }

  @Test
  void whatIsFinishedBecomesATokenAndWordsStayText() {
    type("checkpoint tag:rust \"wal mode\" -draft ");
    assertThat(tokens()).containsExactly("tag:rust", "“wal mode”", "−draft");
    assertThat(query.textProperty().get()).isEqualTo("checkpoint ");
    assertThat(query.queryProperty().get()).isEqualTo("tag:rust \"wal mode\" -draft checkpoint");
  }

  @Test
  void whatMayStillGrowStaysText() {
    type("tag:ru");
    assertThat(tokens()).isEmpty();
    type("\"a b\"");
    assertThat(tokens()).isEmpty();
    type("\"a b\"~5 ");
    assertThat(tokens()).containsExactly("“a b” ~5");
  }

  @Test
  void wordsThatAreConnectedStayWhereTheyStand() {
    type("tag:rust OR tag:go ");
    assertThat(tokens()).isEmpty();
    assertThat(query.queryProperty().get()).isEqualTo("tag:rust OR tag:go");
  }

  @Test
  void theLastTokenIsTakenApartIntoText() {
    query.set("tag:rust after:2025-01 wal");
    assertThat(query.takeApartLast()).isEqualTo("after:2025-01".length());
    assertThat(tokens()).containsExactly("tag:rust");
    assertThat(query.textProperty().get()).isEqualTo("after:2025-01 wal");
  }

  @Test
  void whatWasTakenApartStaysTextUntilTheCaretLeavesIt() {
    query.set("has:code wal");
    int caret = query.takeApartLast();
    assertThat(query.hasToAbsorb(caret)).isFalse();
    query.textProperty().set("has:image wal");
    assertThat(query.hasToAbsorb("has:image".length())).isFalse();
    query.textProperty().set("has:image wall");
    assertThat(query.hasToAbsorb("has:image wall".length())).isTrue();
    assertThat(query.absorb("has:image wall".length())).isEqualTo("wall".length());
    assertThat(tokens()).containsExactly("has:image");
    assertThat(query.textProperty().get()).isEqualTo("wall");
  }

  @Test
  void theCaretStaysBetweenTheLettersItStoodBetween() {
    query.textProperty().set("wal tag:rust log");
    assertThat(query.absorb(2)).isEqualTo(2);
    assertThat(query.textProperty().get()).isEqualTo("wal log");
  }

  @Test
  void aFacetWritesATokenAndTakesItOut() {
    query.set("wal");
    query.toggle(Field.PROVIDER, "claude");
    assertThat(query.queryProperty().get()).isEqualTo("source:claude wal");
    query.toggle(Field.PROVIDER, "Claude");
    assertThat(query.queryProperty().get()).isEqualTo("wal");
  }

  @Test
  void aValueWithSpacesIsQuoted() {
    query.toggle(Field.PROJECT, "my project");
    assertThat(query.queryProperty().get()).isEqualTo("project:\"my project\"");
  }

  @Test
  void theQueryWithoutATokenIsKnown() {
    query.set("tag:rust \"wal mdoe\" log");
    assertThat(query.without(query.tokens().get(1))).isEqualTo("tag:rust log");
  }
}
