package app.commonplace.organizing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
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
      organizer.starAll(ids, false);
      organizer.star(first, true);
      List<EntryId> starred = organizer.starAll(ids, true);
      assertThat(starred).containsExactlyElementsOf(ids.subList(1, 3));
      organizer.starAll(starred, false);
      assertThat(found(engine, first).starred()).isTrue();
      assertThat(found(engine, ids.getLast()).starred()).isFalse();

      organizer.archiveAll(ids, true);
      assertThat(ids).allMatch(id -> found(engine, id).archived());
      assertThat(organizer.archiveAll(ids, true)).isEmpty();

      assertThat(organizer.trashAll(ids, true)).isEqualTo(ids);
      assertThat(organizer.trashed()).extracting(Entry::id).containsAll(ids);
      assertThat(organizer.trashAll(ids, false)).isEqualTo(ids);
      assertThat(organizer.trashed()).extracting(Entry::id).doesNotContainAnyElementsOf(ids);
    }
  }

  private static Entry found(Engine engine, EntryId id) {
    return engine.library().read(reading -> reading.entries().find(id)).orElseThrow();
  }
}
