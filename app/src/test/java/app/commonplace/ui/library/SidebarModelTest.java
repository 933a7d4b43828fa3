package app.commonplace.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockLibrary;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class SidebarModelTest {
  private final MockLibrary source =
      new MockLibrary()
          .entry(1, "alpha", "2026-11-02T09:00:00Z")
          .tag("cooking", 1, 8)
          .tag("rust", 2, 9)
          .tag("rust/sqlite", 2, 4)
          .tag("rust-lang", 4, 1)
          .tag("work/search", 3, 5);
  private final Desks desks = new Desks();
  private final SidebarModel model = new SidebarModel(source, desks.desk());

  @Test
  void standingViewsAreThereBeforeAnythingIsKnown() {
    assertThat(told())
        .containsExactly(
            "ALL -1",
            "UNTAGGED -1",
            "UNREAD -1",
            "STARRED -1",
            "ARCHIVED -1",
            "ONLY_HERE -1",
            "TRASH -1");
  }

  @Test
  void tagsLieAsATreeAndNamesThatOnlyGroupHaveARow() {
    model.refresh();
    assertThat(told())
        .containsExactly(
            "ALL 1",
            "UNTAGGED 6",
            "UNREAD 9",
            "STARRED 10",
            "ARCHIVED 11",
            "ONLY_HERE 12",
            "RETITLED 11",
            "REWRITTEN 12",
            "TRASH 3",
            "- Saved searches",
            "Long 8",
            "- Tags",
            "cooking 8",
            "rust 9 open",
            ". sqlite 4",
            "rust-lang 1",
            "work 8 open",
            ". search 5",
            "- Sources",
            "claude 1");
  }

  @Test
  void aClosedTagHidesWhatIsNestedInIt() {
    model.refresh();
    Tag rust = ((SideRow.Tagged) model.rows().get(13)).tag();
    model.turn(rust);
    assertThat(told().subList(12, 15)).containsExactly("cooking 8", "rust 9 closed", "rust-lang 1");
    model.turn(rust);
    assertThat(told().get(14)).isEqualTo(". sqlite 4");
  }

  @Test
  void aClosedTagOpensOnceSomethingIsHeldOverIt() {
    model.refresh();
    model.turn(((SideRow.Tagged) model.rows().get(13)).tag());
    var waiting = new ArrayList<Runnable>();
    var opens = new HoverOpens(model, waiting::add);
    opens.over(model.rows().get(13));
    opens.over(model.rows().get(13));
    opens.over(model.rows().get(12));
    assertThat(waiting).hasSize(1);
    waiting.getLast().run();
    assertThat(told()).as("it was passed over").contains("rust 9 closed");
    opens.over(model.rows().get(13));
    waiting.getLast().run();
    assertThat(told().get(14)).isEqualTo(". sqlite 4");
  }

  @Test
  void tenThousandNewCountsAreOneChangeAndASingleOneLeavesTheOtherRowsAlone() {
    for (int tag = 0; tag < 10_000; tag++) {
      source.tag("topic" + tag, 1, 1);
    }
    model.refresh();
    var changes = new ArrayList<Integer>();
    model
        .rows()
        .addListener(
            (ListChangeListener<SideRow>)
                change -> {
                  while (change.next()) {
                    changes.add(change.getAddedSize());
                  }
                });
    source.recount("topic7777", 2);
    model.refresh();
    assertThat(changes).containsExactly(1);

    changes.clear();
    source.recount("topic", 3);
    model.refresh();
    assertThat(changes).containsExactly(model.rows().size());
    assertThat(told()).contains("topic9999 3");
  }

  @Test
  void everyRowIsAQuery() {
    model.refresh();
    assertThat(model.rows().stream().filter(SideRow::isChoice).map(SideRow::query))
        .containsExactly(
            "",
            "-tag:*",
            "is:unread",
            "is:starred",
            "is:archived",
            "is:only-here",
            "is:retitled",
            "is:rewritten",
            "is:trashed",
            "has:code",
            "tag:cooking",
            "tag:rust",
            "tag:rust/sqlite",
            "tag:rust-lang",
            "tag:work",
            "tag:work/search",
            "source:claude");
    assertThat(Queries.tag("two \"words\"")).isEqualTo("tag:\"two words\"");
  }

  @Test
  void whatIsDoneWithATagOrASavedSearchCanBeTakenBack() {
    model.refresh();
    Tag rust = ((SideRow.Tagged) model.rows().get(13)).tag();
    SavedSearch search = ((SideRow.Saved) model.rows().get(10)).search();
    SideChanges changes = model.changes();
    changes.colour(rust, 5);
    changes.neverLeaves(rust, true);
    changes.save(rust);
    changes.change(search, "Longer", "has:code rust");
    changes.remove(search);
    changes.remove(rust);
    desks.undos().reversed().forEach(Runnable::run);
    assertThat(source.asked())
        .containsExactly(
            "colour rust 5",
            "keep rust true",
            "save rust tag:rust",
            "change Longer has:code rust",
            "remove Long",
            "remove tag rust",
            "restore tag rust",
            "restore Long 0",
            "change Long has:code",
            "take back rust",
            "keep rust false",
            "colour rust 2");
  }

  @Test
  void aTagThatGetsTheNameOfAnotherBecomesPartOfIt() {
    model.refresh();
    SideChanges changes = model.changes();
    assertThat(changes.other("rust", " Cooking ")).map(Tag::name).contains("cooking");
    assertThat(changes.other("rust", "Rust")).isEmpty();
    changes.rename("rust", "Cooking");
    changes.nest("rust/sqlite", "cooking");
    desks.undos().forEach(Runnable::run);
    assertThat(source.asked())
        .containsExactly(
            "merge rust cooking",
            "rename rust/sqlite cooking/sqlite",
            "take apart cooking",
            "rename cooking/sqlite rust/sqlite");
  }

  @Test
  void aSavedSearchStandsWhereAPersonPutsIt() {
    source.search("Short", "-has:code").search("Wide", "is:starred");
    model.refresh();
    List<SavedSearch> all = model.overviewProperty().get().savedSearches();
    SideChanges changes = model.changes();
    changes.step(all.getFirst(), -1);
    changes.step(all.getFirst(), 1);
    changes.move(all.getLast(), all.getFirst());
    desks.undos().reversed().forEach(Runnable::run);
    assertThat(source.asked())
        .containsExactly("move Long 1", "move Wide 0", "move Wide 2", "move Long 0");
  }

  private List<String> told() {
    return model.rows().stream().map(SidebarModelTest::told).toList();
  }

  private static String told(SideRow row) {
    return switch (row) {
      case SideRow.Heading(String text) -> "- " + text;
      case SideRow.Standing(View view, long count) -> view + " " + count;
      case SideRow.Doubled(long count) -> "duplicates " + count;
      case SideRow.Saved(var search, long count) -> search.name() + " " + count;
      case SideRow.Source(String provider, long count) -> provider + " " + count;
      case SideRow.Tagged tag ->
          ". ".repeat(tag.depth())
              + TagTree.leaf(tag.tag(), tag.depth())
              + " "
              + tag.count()
              + (tag.nests() ? tag.open() ? " open" : " closed" : "");
    };
  }
}
