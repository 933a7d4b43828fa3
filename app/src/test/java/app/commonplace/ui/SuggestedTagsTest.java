package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Tag;
import app.commonplace.ui.reader.Related;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestedTagsTest {
  private static final Tag RUST = tag(1, "rust");
  private static final Tag SQLITE = tag(2, "Rust/sqlite");
  private static final Tag TEA = tag(3, "tea");
  private static final Tag WORK = tag(4, "work");

  private final List<Related> alike = new ArrayList<>();
  private final Map<EntryId, List<Tag>> tags = new HashMap<>();

  private static Tag tag(long id, String name) {
    return new Tag(id, name, 1, 1, 1, false);
  }

  private void like(@Nullable Double likeness, Tag... tagged) {
    var id = new EntryId(alike.size() + 1);
    alike.add(new Related(id, new PassageId(1), "Title", likeness));
    tags.put(id, List.of(tagged));
  }

  private List<Tag> suggested(Tag... own) {
    return SuggestedTags.of(alike, id -> tags.getOrDefault(id, List.of()), List.of(own));
  }

  @Test
  void whatTheMostAlikeCarryComesFirst() {
    like(0.9, WORK);
    like(0.8, TEA);
    like(0.7, TEA);
    assertThat(suggested()).containsExactly(TEA, WORK);
  }

  @Test
  void oneDistantEntryDoesNotSpeakForATag() {
    like(0.9);
    like(0.8);
    like(0.7);
    like(0.6, TEA, WORK);
    like(0.5, WORK);
    assertThat(suggested()).containsExactly(WORK);
  }

  @Test
  void whatTheEntryHasOrHasMoreCloselyIsNotSuggested() {
    like(0.9, RUST, SQLITE, TEA);
    assertThat(suggested(SQLITE)).containsExactly(TEA);
    assertThat(suggested(RUST)).as("the nested one says more").containsExactly(SQLITE, TEA);
    assertThat(suggested(TEA)).as("of two that are nested").containsExactly(SQLITE);
  }

  @Test
  void whereOnlyWordsWereComparedTheOrderCounts() {
    like(null, TEA);
    like(null, WORK);
    assertThat(suggested()).containsExactly(TEA, WORK);
  }
}
