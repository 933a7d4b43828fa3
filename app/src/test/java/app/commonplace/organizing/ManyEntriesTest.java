package app.commonplace.organizing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
import app.commonplace.search.SearchRequest;
import app.commonplace.ui.fixture.SampleLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done with many entries at once, in a real library.
class ManyEntriesTest {
  @TempDir Path folder;

  @Test
  void onlyThoseThatWereOtherwiseAreChangedSoThatUndoingLeavesTheRestAlone() {
    try (Engine engine = SampleLibrary.filled(folder)) {
      Organizer organizer = engine.organizer();
      List<EntryId> ids =
          engine.search().list("", ListSort.NEWEST, 3, 0).entries().stream()
              .map(Entry::id)
              .toList();
      EntryId first = ids.getFirst();
      organizer.marking().starAll(ids, false);
      organizer.marking().star(first, true);
      List<EntryId> starred = organizer.marking().starAll(ids, true);
      assertThat(starred).containsExactlyElementsOf(ids.subList(1, 3));
      organizer.marking().starAll(starred, false);
      assertThat(found(engine, first).starred()).isTrue();
      assertThat(found(engine, ids.getLast()).starred()).isFalse();

      organizer.marking().archiveAll(ids, true);
      assertThat(ids).allMatch(id -> found(engine, id).archived());
      assertThat(organizer.marking().archiveAll(ids, true)).isEmpty();

      assertThat(organizer.trashing().trashAll(ids, true)).isEqualTo(ids);
      assertThat(organizer.trashing().trashed()).extracting(Entry::id).containsAll(ids);
      assertThat(organizer.trashing().trashAll(ids, false)).isEqualTo(ids);
      assertThat(organizer.trashing().trashed())
          .extracting(Entry::id)
          .doesNotContainAnyElementsOf(ids);
    }
  }

  @Test
  void whatIsDeletedForEverWasInTheTrashAndDoesNotComeBack() {
    try (Engine engine = SampleLibrary.filled(folder)) {
      Organizer organizer = engine.organizer();
      long before = engine.search().list("", ListSort.NEWEST, 1, 0).total();
      List<EntryId> ids =
          engine.search().list("", ListSort.NEWEST, 3, 0).entries().stream()
              .map(Entry::id)
              .toList();
      organizer.trashing().trashAll(ids.subList(0, 2), true);
      assertThat(organizer.trashing().purgeAll(ids)).isEqualTo(ids.subList(0, 2));
      assertThat(engine.search().list("", ListSort.NEWEST, 1, 0).total()).isEqualTo(before - 2);
      assertThat(organizer.tagging().tagAll(ids, "after"))
          .as("what is gone is passed over")
          .hasSize(1);
    }
  }

  @Test
  void theTrashIsAListOfItsOwnNarrowedByTitles() {
    try (Engine engine = SampleLibrary.filled(folder)) {
      Entry entry =
          engine.search().list("title:growing", ListSort.NEWEST, 1, 0).entries().getFirst();
      assertThat(engine.search().list("is:trashed", ListSort.NEWEST, 9, 0).total()).isZero();
      engine.organizer().trashing().trashAll(List.of(entry.id()), true);
      for (String query :
          List.of("is:trashed", "is:trashed WAL gro*", "is:trashed source:chatgpt")) {
        assertThat(engine.search().list(query, ListSort.NEWEST, 9, 0).entries())
            .as(query)
            .extracting(Entry::id)
            .containsExactly(entry.id());
      }
      assertThat(engine.search().list("is:trashed sourdough", ListSort.NEWEST, 9, 0).total())
          .isZero();
      assertThat(engine.search().list("-is:trashed title:growing", ListSort.NEWEST, 9, 0).total())
          .isZero();
      assertThat(engine.search().search(SearchRequest.hybrid("is:trashed WAL", 5)).notice())
          .contains("What is in the trash is not searched");
    }
  }

  @Test
  void notesAndLinksArePutBackAsTheyWere() {
    try (Engine engine = SampleLibrary.filled(folder)) {
      Organizer organizer = engine.organizer();
      Note note = organizer.noting().all().getFirst();
      organizer.noting().remove(note.id());
      assertThat(organizer.noting().restore(note)).isEqualTo(note);
      assertThat(organizer.noting().restore(note).id())
          .as("its number is taken")
          .isNotEqualTo(note.id());
      Link link = organizer.linking().all().getFirst();
      organizer.linking().unlink(link.id());
      assertThat(organizer.linking().restore(link)).isEqualTo(link);
    }
  }

  private static Entry found(Engine engine, EntryId id) {
    return engine.library().read(reading -> reading.entries().find(id)).orElseThrow();
  }
}
