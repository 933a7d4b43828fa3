package app.commonplace.importing.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingsTest {
  @Test
  void wordsOfAllProvidersBecomeTwo() {
    assertThat(List.of("thumbs_up", "thumbsUp", "upvote", "LIKE", "good", "1"))
        .allSatisfy(word -> assertThat(Ratings.word(word)).isEqualTo("up"));
    assertThat(List.of("thumbs_down", "thumbsDown", "downvote", "dislike", "bad", "-1"))
        .allSatisfy(word -> assertThat(Ratings.word(word)).isEqualTo("down"));
  }

  @Test
  void noRatingIsNoneAndAnUnknownOneKeepsItsWord() {
    assertThat(Ratings.word("neutral")).isNull();
    assertThat(Ratings.word(" ")).isNull();
    assertThat(Ratings.word("4 of 5")).isEqualTo("4 of 5");
  }

  @Test
  void aRatingStandsAtTheFirstProse() {
    List<PartDraft> parts =
        List.of(
            PartDraft.of(Part.thinking("hm")),
            PartDraft.of(Part.prose("Yes.")),
            PartDraft.of(Part.prose("Or no.")));
    assertThat(Ratings.on(parts, "like", null).stream().map(PartDraft::part))
        .containsExactly(
            Part.thinking("hm"), Part.prose("Yes.").with(Meta.RATING, "up"), Part.prose("Or no."));
  }

  @Test
  void nothingIsRatedWhereNothingIsSaid() {
    assertThat(Ratings.on(List.of(), "like", null)).isEmpty();
  }
}
