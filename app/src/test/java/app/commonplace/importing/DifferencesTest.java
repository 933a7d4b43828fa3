package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static EntryDraft draft(String title, PassageDraft... passages) {
    return Drafts.entry("e", title, passages[0].externalId(), List.of(passages));
  }

  private static PassageDraft said(String id, String text) {
    return Drafts.said(id, null, Role.ASSISTANT, 10, text);
  }

  @Test
  void whatIsSaidAgainOrGrowsIsNoDifference() {
    EntryDraft first = draft("Tea", said("a", "Green."));
    EntryDraft second = draft("Tea", said("a", "Green. Or white."), said("b", "Why?"));
    assertThat(Differences.in(List.of(first, second))).isEqualTo(new Differences(false, false));
    assertThat(Differences.in(List.of(first))).isEqualTo(new Differences(false, false));
  }

  @Test
  void anotherTitleAndWordsThatAreGoneAreTold() {
    EntryDraft first = draft("Tea", said("a", "Green."));
    EntryDraft retitled = draft("Which tea", said("a", "Green."));
    EntryDraft rewritten = draft("Tea", said("a", "White."));
    assertThat(Differences.in(List.of(first, retitled))).isEqualTo(new Differences(true, false));
    assertThat(Differences.in(List.of(first, rewritten))).isEqualTo(new Differences(false, true));
    assertThat(Differences.in(List.of(first, rewritten, first)))
        .as("back as it was, and yet it changed")
        .isEqualTo(new Differences(false, true));
  }

  @Test
  void aTitleThatWasNotGivenBeforeIsNone() {
    assertThat(Differences.isOther("", "Tea")).isFalse();
    assertThat(Differences.isOther(null, "Tea")).isFalse();
    assertThat(Differences.isOther("Tea", null)).isFalse();
    assertThat(Differences.isOther("Tea", "Tea ")).isFalse();
  }
}
