package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person does in the sidebar with the keyboard alone, through the whole window over a real
/// library.
class SidebarPathsTest extends WindowTest {
  @BeforeEach
  void show() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    show(Clock.systemUTC(), new NoFiles(folder.resolve("saved")));
    until(() -> studio.library().sidebar().overviewProperty().get().entries() > 0);
    interact(() -> lookup("#nav").query().requestFocus());
  }

  private List<String> searches() {
    return engine.organizer().searchSaving().all().stream().map(SavedSearch::name).toList();
  }

  private List<String> tags() {
    return engine.organizer().tagging().all().stream().map(Tag::name).toList();
  }

  private long carrying(String tag) {
    return engine.search().list("tag:" + tag, ListSort.NEWEST, 0, 0).total();
  }

  private ListView<?> nav() {
    return lookup("#nav").query();
  }

  /// Goes to the row that tells these words of itself.
  private void choose(String holding) {
    interact(() -> {
      for (int i = 0; i < nav().getItems().size(); i++) {
        if (nav().getItems().get(i).toString().contains(holding)) {
          nav().getSelectionModel().clearAndSelect(i);
        }
      }
    });
  }

  private boolean isChosen(String holding) {
    Object row = nav().getSelectionModel().getSelectedItem();
    return row != null && row.toString().contains(holding);
  }

  private void fill(String id, String text) {
    interact(() -> lookup(id).<TextField>query().setText(text));
  }

  private String listName() {
    return lookup("#entries-pane .t-pane").<Labeled>query().getText();
  }

  private long listed() {
    return lookup("#entries").<ListView<?>>query().getItems().stream()
        .filter(row -> row.toString().startsWith("Item"))
        .count();
  }

  private void undo() {
    push(KeyCode.CONTROL, KeyCode.Z);
  }

  @Test
  void aSavedSearchIsRenamedChangedMovedAndRemovedAndAllOfItIsTakenBack() {
    engine.organizer().searchSaving().save("zebra", "is:starred");
    until(() -> nav().getItems().toString().contains("zebra"));
    List<String> before = searches();
    choose("name=" + before.getFirst());
    type(KeyCode.F2);
    until(() -> lookup("#side-line-field").query().isFocused());
    fill("#side-line-field", "Answers with code");
    type(KeyCode.TAB);
    until(() -> lookup("#side-line-query").query().isFocused());
    fill("#side-line-query", "has:code role:assistant");
    type(KeyCode.ENTER);
    until(() -> searches().getFirst().equals("Answers with code"));
    until(() -> lookup("#nav").query().isFocusVisible());
    until(() -> listName().equals("Answers with code"));

    push(KeyCode.ALT, KeyCode.DOWN);
    until(() -> searches().get(1).equals("Answers with code"));
    until(() -> isChosen("Answers with code"));
    type(KeyCode.DELETE);
    until(() -> !searches().contains("Answers with code"));
    undo();
    until(() -> searches().indexOf("Answers with code") == 1);
    undo();
    until(() -> searches().getFirst().equals("Answers with code"));
    undo();
    until(() -> searches().equals(before));
  }

  /// The next of its kind is listed, not what stands over the heading.
  @Test
  void afterASavedSearchWasRemovedTheNextOneIsListed() {
    engine.organizer().searchSaving().save("zebra", "is:starred");
    engine.organizer().searchSaving().save("zoo", "is:unread");
    until(() -> nav().getItems().toString().contains("zoo"));
    choose("name=zebra");
    type(KeyCode.DELETE);
    until(() -> !searches().contains("zebra"));
    until(() -> isChosen("name=zoo"));
    type(KeyCode.DELETE);
    until(() -> !searches().contains("zoo"));
    until(() -> isChosen("Saved"));
  }

  @Test
  void thePaletteListsWhatTheSidebarAlwaysLists() {
    push(KeyCode.CONTROL, KeyCode.K);
    until(() -> lookup("#palette-field").query().isFocused());
    fill("#palette-field", ">go to trash");
    ListView<?> found = lookup("#palette-rows").query();
    until(() -> found.getItems().toString().contains("Go to Trash"));
    type(KeyCode.ENTER);
    until(() -> isChosen("view=TRASH"));
    until(() -> listName().equals("Trash"));
  }

  @Test
  void aTagThatIsGivenTheNameOfAnotherBecomesPartOfItUntilThatIsTakenBack() {
    List<String> before = tags();
    long one = carrying("durability");
    long other = carrying("rust/sqlite");
    choose("name=durability");
    until(() -> listName().equals("durability"));
    type(KeyCode.F2);
    until(() -> lookup("#side-line-field").query().isFocused());
    fill("#side-line-field", "Rust/Sqlite");
    assertThat(lookup("#side-line .t-caption").<Labeled>query().getText())
        .startsWith("Enter makes it part of rust/sqlite");
    type(KeyCode.ENTER);
    until(() -> !tags().contains("durability"));
    assertThat(carrying("rust/sqlite")).isGreaterThan(Math.max(one, other) - 1);
    undo();
    until(() -> tags().equals(before));
    assertThat(carrying("durability")).isEqualTo(one);
    assertThat(carrying("rust/sqlite")).isEqualTo(other);
  }

  @Test
  void aTagThatIsRenamedWhileItIsListedStaysListed() {
    long carried = carrying("durability");
    choose("name=durability");
    until(() -> listName().equals("durability") && listed() == carried);
    type(KeyCode.F2);
    until(() -> lookup("#side-line-field").query().isFocused());
    fill("#side-line-field", "endurance");
    type(KeyCode.ENTER);
    until(() -> listName().equals("endurance"));
    until(() -> listed() == carried);
    assertThat(isChosen("name=endurance")).isTrue();
  }

  private Node row(String text) {
    return lookup("#nav .label")
        .match((Labeled label) -> label.getText().equals(text) && label.isVisible())
        .query();
  }

  /// A robot without a display holds no key while it presses the mouse.
  private void pressWithMod(Node row) {
    var event =
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            4,
            4,
            4,
            4,
            MouseButton.PRIMARY,
            1,
            false,
            true,
            false,
            true,
            true,
            false,
            false,
            true,
            false,
            true,
            null);
    interact(() -> row.fireEvent(event));
  }

  private List<String> along() {
    return lookup("#also-row .chip .label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  private long listed(String query) {
    return engine.search().list(query, ListSort.NEWEST, 0, 0).total();
  }

  @Test
  void aRowNarrowsWhatIsListedByAClickWithModAndACrossDropsIt() {
    choose("name=durability");
    until(() -> listed() == carrying("durability"));
    pressWithMod(row("Starred"));
    until(() -> along().equals(List.of("Starred")));
    until(() -> listed() == listed("tag:durability is:starred"));
    assertThat(listName()).isEqualTo("durability");
    assertThat(isChosen("name=durability")).isTrue();
    interact(() -> lookup("#also-row .icon-button").queryButton().fire());
    until(() -> listed() == carrying("durability"));
    assertThat(lookup("#also-row").query().isVisible()).isFalse();
  }

  @Test
  void byKeyboardRowsArePassedWithModAndAddedWithEnter() {
    choose("view=UNREAD");
    until(() -> listName().equals("Unread"));
    push(KeyCode.CONTROL, KeyCode.DOWN);
    assertThat(listName()).as("passed over, not listed").isEqualTo("Unread");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> along().equals(List.of("Starred")));
    until(() -> listed() == listed("is:unread is:starred"));
    push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() -> along().isEmpty());
    until(() -> listed() == listed("is:unread"));
  }

  @Test
  void theMenuOfARowLeavesTheListAsItIsAndAddsTheRow() {
    choose("view=UNREAD");
    until(() -> listName().equals("Unread"));
    clickOn(row("durability"), MouseButton.SECONDARY);
    until(() -> window(ContextMenu.class::isInstance) != null);
    assertThat(listName()).isEqualTo("Unread");
    interact(() -> {
      var menu = (ContextMenu) window(ContextMenu.class::isInstance);
      menu.getItems().getFirst().fire();
      menu.hide();
    });
    until(() -> along().equals(List.of("durability")));
    until(() -> listed() == listed("is:unread tag:durability"));
  }

  @Test
  void aNewNoteIsBegunFromTheHeadOfTheSidebar() {
    clickOn("#new-note");
    until(() -> lookup("#writing-field").query().isFocused());
  }

  @Test
  void whatIsListedFromElsewhereIsTheRowThatIsChosenAndAllEntriesAreOneKeyAway() {
    long all = listed();
    Tag tag =
        engine.organizer().tagging().all().stream()
            .filter(some -> some.name().equals("durability"))
            .findFirst()
            .orElseThrow();
    interact(() -> studio.library().list(tag));
    until(() -> isChosen("name=durability"));
    interact(() -> studio.library().listProject("none", "No project"));
    until(() -> listName().equals("No project"));
    assertThat(nav().getSelectionModel().getSelectedItem()).isNull();
    type(KeyCode.DOWN);
    until(() -> listed() == all);
    assertThat(isChosen("view=ALL")).isTrue();
  }
}
