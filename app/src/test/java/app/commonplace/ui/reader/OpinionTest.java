package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.KeptFacts;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.texts.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionTest {
  @TempDir Path folder;

  @Test
  void whatRealExportsSayOfAnswersIsRead() throws IOException {
    try (Engine engine = KeptFacts.in(folder)) {
      List<Opinion> all =
          engine
              .library()
              .read(reading ->
                  reading.entries().all().stream()
                      .flatMap(entry -> reading.passages().of(entry.id()).stream())
                      .flatMap(passage -> Opinion.of(passage).stream())
                      .toList());
      assertThat(all)
          .containsExactlyInAnyOrder(
              new Opinion("up", KeptFacts.COMMENT, null),
              new Opinion(null, "", "won"),
              new Opinion(null, "", "lost"),
              new Opinion(null, "", "tie (bothbad)"),
              new Opinion(null, "", "tie (bothbad)"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rating, up, en, UP You rated this up",
    "rating, down, en, DOWN You rated this down",
    "rating, 4 of 5, en, RATED You rated this “4 of 5”",
    "rating, up, de, UP Von dir positiv bewertet",
    "rating, 4 of 5, de, RATED Von dir bewertet mit „4 of 5“",
    "comment, Too long, en, WRITTEN You wrote about this answer",
    "verdict, won, en, VERDICT Preferred to the other answer",
    "verdict, lost, de, VERDICT Die andere Antwort wurde vorgezogen",
    "verdict, tie, en, VERDICT As good as the other answer",
    "verdict, tie (bothbad), en, VERDICT As bad as the other answer",
    "verdict, it's even {0}, en, VERDICT Compared with another answer: “it's even {0}”",
  })
  void everyWordIsSaid(String key, String word, String language, String said) {
    Opinion opinion = Opinion.of(passage(Part.prose("a").with(key, word))).orElseThrow();
    assertThat(opinion.lines(Texts.in(Locale.of(language))))
        .extracting(line -> line.sign() + " " + line.words())
        .containsExactly(said);
  }

  @Test
  void ratingCommentAndVerdictMayStandAtDifferentParts() {
    Passage passage =
        passage(
            Part.thinking("hm"),
            Part.prose("a").with(Meta.RATING, "down"),
            Part.prose("b").with(Meta.COMMENT, " No. ").with(Meta.VERDICT, "lost"));
    assertThat(Opinion.of(passage)).contains(new Opinion("down", "No.", "lost"));
    assertThat(Opinion.of(passage(Part.prose("a")))).isEqualTo(Optional.empty());
  }

  @Test
  void theCommentOnARatedAnswerCanBeSelectedAndFound() {
    var rated = Part.prose("a").with(Meta.RATING, "up").with(Meta.COMMENT, "Right");
    assertThat(texts(rated)).containsExactly("Right", "a");
    assertThat(texts(Part.prose("a").with(Meta.RATING, "up"))).containsExactly("a");
  }

  private static List<String> texts(Part part) {
    var builder = new RowBuilder(new Folds(), java.util.Map.of());
    Passage passage = passage(part);
    builder.add(passage, Content.of(passage), true);
    return builder.rows().stream().flatMap(row -> row.texts().stream()).toList();
  }

  private static Passage passage(Part... parts) {
    return new Tree().add(1, 0, Role.ASSISTANT, parts).passages().getFirst();
  }
}
