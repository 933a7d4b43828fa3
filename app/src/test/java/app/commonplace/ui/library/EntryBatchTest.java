package app.commonplace.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.EntryId;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockLibrary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryBatchTest {
  private static final EntryId ONE = new EntryId(1);
  private static final EntryId TWO = new EntryId(2);
  private static final EntryId THREE = new EntryId(3);

  private final Desks desks = new Desks();
  private final MockLibrary source =
      new MockLibrary()
          .entry(1, "alpha", "2026-11-03T09:00:00Z")
          .entry(2, "beta", "2026-11-02T09:00:00Z")
          .entry(3, "gamma", "2026-11-01T09:00:00Z");
  private final EntryListModel list = new EntryListModel(source, desks.desk());
  private final List<String> exported = new ArrayList<>();
  private final EntryBatch batch =
      new EntryBatch(
          source,
          desks.desk(),
          list,
          (ids, name, form) -> exported.add(ids + " " + name + " " + form));

  @BeforeEach
  void list() {
    list.refresh();
    list.selectRow(1);
    list.choose(List.of(ONE, TWO));
  }

  private List<String> done() {
    return source.asked().stream().filter(one -> !one.matches("(order|entries) .*")).toList();
  }

  @Test
  void whatIsChosenIsTaggedAtOnceAndTakenBackAtOnce() {
    batch.tag("work");
    assertThat(desks.said()).containsExactly("2 entries tagged work");
    desks.undos().getFirst().run();
    assertThat(done()).containsExactly("tag [1, 2] work", "untag [1, 2] work");
  }

  @Test
  void starsAndArchivesAllUnlessAllAreAlready() {
    batch.star();
    batch.archive();
    assertThat(done()).containsExactly("star [1, 2] true", "archive [1, 2] true");
  }

  @Test
  void theTrashTakesTheChosenAndTheNextEntryIsSelected() {
    batch.trash();
    assertThat(list.selectedProperty().get()).isEqualTo(THREE);
    assertThat(list.chosenProperty().get()).isEmpty();
    desks.undos().getFirst().run();
    assertThat(done()).containsExactly("trash [1, 2] true", "trash [1, 2] false");
  }

  @Test
  void oneIsMarkedAsUnreadAndAsRead() {
    list.choose(List.of());
    batch.turnUnread();
    assertThat(done()).containsExactly("read [1] false");
    desks.undos().getFirst().run();
    desks.redos().getFirst().run();
    assertThat(done()).containsExactly("read [1] false", "read [1] true", "read [1] false");
  }

  @Test
  void fromTheTrashEntriesAreBroughtBack() {
    list.list(new Listed("Trash", "is:trashed", 0, null));
    list.choose(List.of(ONE, TWO));
    batch.restore();
    assertThat(desks.said()).containsExactly("2 entries brought back from the trash");
    desks.undos().getFirst().run();
    assertThat(done()).containsExactly("trash [1, 2] false", "trash [1, 2] true");
  }

  @Test
  void nothingIsDeletedForEverWithoutAQuestion() {
    list.list(new Listed("Trash", "is:trashed", 0, null));
    list.choose(List.of(ONE, TWO));
    batch.delete();
    assertThat(done()).isEmpty();
    assertThat(desks.asked().getFirst().title()).isEqualTo("Delete 2 entries for ever?");
    desks.asked().getFirst().yes().run();
    assertThat(done()).containsExactly("purge [1, 2]");
    assertThat(desks.said()).containsExactly("2 entries deleted for ever");
    assertThat(desks.undos()).isEmpty();
  }

  @Test
  void theWholeTrashIsEmptiedWhateverTheListIsNarrowedTo() {
    list.list(new Listed("Trash", "is:trashed", 0, null));
    list.filterProperty().set("alpha");
    batch.emptyTrash();
    assertThat(desks.asked().getFirst().text())
        .startsWith("3 entries leave the library")
        .endsWith("This cannot be undone.");
    desks.asked().getFirst().yes().run();
    assertThat(done()).containsExactly("purge [1, 2, 3]");
  }

  @Test
  void afterTheLastEntriesTheOneAboveIsSelected() {
    list.selectRow(2);
    list.choose(List.of(TWO, THREE));
    batch.trash();
    assertThat(list.selectedProperty().get()).isEqualTo(ONE);
  }

  @Test
  void oneSelectedEntryIsAChoiceToo() {
    list.choose(List.of());
    batch.export(ExportForm.HTML);
    assertThat(exported).containsExactly("[1] All entries HTML");
  }

  @Test
  void anEntrySelectedElsewhereEndsTheChoice() {
    list.selectedProperty().set(THREE);
    assertThat(list.chosen()).containsExactly(THREE);
  }
}
