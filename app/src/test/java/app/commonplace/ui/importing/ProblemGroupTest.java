package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Loss;
import app.commonplace.importing.Remark;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ProblemGroupTest {
  @Test
  void oneReasonIsOneGroupWhateverNamesAndNumbersItMentions() {
    List<ProblemGroup> groups =
        ProblemGroup.of(
            List.of(
                Remark.skipped("a", "“x.key” is not a format Commonplace can read."),
                Remark.part("b", "The image \"one.png\" is not in the archive."),
                Remark.lost("c", "Broken text at byte 811,204."),
                Remark.part("d", "The image \"two.png\" is not in the archive."),
                Remark.note("e", "Kept as text.")));
    assertThat(groups)
        .extracting(ProblemGroup::loss, ProblemGroup::reason, ProblemGroup::count)
        .containsExactly(
            Tuple.tuple(Loss.LOST, "Broken text at byte 811,204.", 1),
            Tuple.tuple(Loss.PART, "The image \"one.png\" is not in the archive.", 2),
            Tuple.tuple(Loss.SKIPPED, "“x.key” is not a format Commonplace can read.", 1),
            Tuple.tuple(Loss.NOTE, "Kept as text.", 1));
  }

  @Test
  void whatWasLostStandsApartFromWhatWasKeptInPart() {
    assertThat(ProblemGroup.of(List.of(Remark.part("a", "Cut off."), Remark.lost("b", "Cut off."))))
        .hasSize(2);
  }
}
