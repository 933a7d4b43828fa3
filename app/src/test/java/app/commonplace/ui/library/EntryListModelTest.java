package app.commonplace.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockLibrary;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class EntryListModelTest {
  private final MockLibrary source =
      new MockLibrary()
          .entry(1, "alpha", "2026-11-02T09:00:00Z")
          .entry(2, "beta", "2026-10-31T23:30:00Z")
          .entry(3, "gamma", "2026-10-05T09:00:00Z");
  private final EntryListModel model = new EntryListModel(source, new Desks().desk());

  @Test
  void monthsStandBetweenEntriesInThePersonsOwnZone() {
    model.refresh();
    assertThat(model.rows())
        .containsExactly(
            new ListRow.Month(YearMonth.of(2026, 11)),
            item(1),
            item(2),
            new ListRow.Month(YearMonth.of(2026, 10)),
            item(3));
    assertThat(model.totalProperty().get()).isEqualTo(3);
  }

  @Test
  void anOrderThatIsNotByTimeHasNoMonths() {
    model.sortProperty().set(ListSort.TITLE);
    assertThat(model.rows()).containsExactly(item(1), item(2), item(3));
  }

  @Test
  void wordsNarrowTheListAndAnotherListForgetsThem() {
    model.list(new Listed("Long", "a", 0, null));
    model.filterProperty().set("beta");
    assertThat(source.asked()).contains("order a beta newest");
    model.list(new Listed("All", "", 0, null));
    assertThat(model.filterProperty().get()).isEmpty();
    assertThat(source.asked().getLast()).isEqualTo("entries 3");
    assertThat(model.rows()).hasSize(5);
  }

  @Test
  void otherListsNarrowItUntilTheyAreDroppedOrSomethingElseIsListed() {
    var starred = new Listed("Starred", "is:starred", 0, null);
    var claude = new Listed("Claude", "source:claude", 0, null);
    var gemini = new Listed("Gemini", "source:gemini", 0, null);
    model.list(claude);
    model.alsoOrNot(starred);
    assertThat(source.asked()).contains("order is:starred source:claude newest");
    model.alsoOrNot(gemini);
    assertThat(source.asked())
        .as("an entry has one source")
        .contains("order is:starred source:claude OR source:gemini newest");
    assertThat(model.name()).isEqualTo("Claude + Starred + Gemini");
    model.alsoOrNot(claude);
    assertThat(model.alsoProperty().get()).as("it is listed anyway").hasSize(2);
    model.alsoOrNot(starred);
    assertThat(model.query()).isEqualTo("source:claude OR source:gemini");
    model.list(starred);
    assertThat(model.alsoProperty().get()).isEmpty();
    assertThat(model.query()).isEqualTo("is:starred");
  }

  @Test
  void monthsAreSkippedByKeysAndCannotBeSelected() {
    model.refresh();
    assertThat(model.nextItem(-1, 1)).isEqualTo(1);
    assertThat(model.nextItem(2, 1)).isEqualTo(4);
    assertThat(model.nextItem(4, -1)).isEqualTo(2);
    assertThat(model.nextItem(4, 1)).isEqualTo(-1);
    model.selectRow(0);
    assertThat(model.selectedProperty().get()).isNull();
    model.selectRow(2);
    assertThat(model.selectedProperty().get()).isEqualTo(new EntryId(2));
  }

  @Test
  void theSelectedEntryStaysSelectedWhenTheListChanges() {
    model.refresh();
    model.selectRow(4);
    source.entry(9, "new", "2026-11-17T09:00:00Z");
    model.refresh();
    assertThat(model.selectedProperty().get()).isEqualTo(new EntryId(3));
    assertThat(model.rowOf(new EntryId(3))).isEqualTo(5);
  }

  @Test
  void detailsOfALongListAreFetchedAroundWhatIsInView() {
    for (int i = 100; i < 1_100; i++) {
      source.entry(i, "e" + i, "2020-01-01T00:%02d:%02dZ".formatted(i / 60 % 60, i % 60));
    }
    model.refresh();
    int before = source.asked().size();
    int at = 800;
    var id = ((ListRow.Item) model.rows().get(at)).id();
    assertThat(model.details().get(id, model.rows(), at)).isNull();
    assertThat(source.asked().subList(before, source.asked().size())).containsExactly("entries 60");
    assertThat(model.details().peek(id)).isNotNull();
  }

  private static ListRow item(long id) {
    return new ListRow.Item(new EntryId(id));
  }
}
