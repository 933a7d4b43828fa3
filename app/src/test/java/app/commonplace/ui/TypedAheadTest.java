package app.commonplace.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys that come faster than what they are meant for, and where they find the focus.
class TypedAheadTest extends WindowTest {
  @BeforeEach
  void show() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    Rest late = Rest.of(Duration.ofMinutes(5)); // the reader does not follow the list by itself
    show(Clock.systemUTC(), new Studio.Outside(new NoFiles(), _ -> {}, late, _ -> {}), 1280, 800);
    until(() -> lookup("#entries").<Node>tryQuery().filter(Node::isFocused).isPresent());
    until(() -> lookup("#entries").<ListView<?>>query().getItems().size() > 20);
  }

  /// Presses a key wherever the focus is, without a pause.
  private void hit(KeyCode code) {
    Node at = studio.shell().getScene().getFocusOwner();
    Event.fireEvent(
        at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private List<EntryId> starred() {
    return engine.library().read(reading -> reading.entries().all()).stream()
        .filter(Entry::starred)
        .map(Entry::id)
        .toList();
  }

  private EntryId selected() {
    return FxThread.call(() -> studio.library().list().selectedProperty().get());
  }

  @Test
  void whatIsTypedBehindEnterIsDoneToTheEntryThatIsSelected() {
    List<EntryId> before = starred();
    interact(() -> hit(KeyCode.DOWN));
    type(KeyCode.ENTER);
    until(() -> studio.library().reader().openedProperty().get() != null);
    type(KeyCode.ESCAPE);
    until(() -> lookup("#entries").query().isFocused());
    interact(() -> {
      hit(KeyCode.DOWN);
      hit(KeyCode.DOWN);
      hit(KeyCode.ENTER);
      hit(KeyCode.S);
    });
    EntryId wanted = selected();
    until(() -> !starred().equals(before));
    assertThat(starred().contains(wanted)).isNotEqualTo(before.contains(wanted));
    assertThat(starred().size()).isEqualTo(before.size() + (before.contains(wanted) ? -1 : 1));
  }

  @Test
  void whoGoesWhereTheyAreAlreadyIsLedIntoTheScreen() {
    interact(() -> lookup("#status-size").query().requestFocus());
    push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertThat(studio.places().placeProperty().get()).isEqualTo(Place.LIBRARY);
    until(() -> lookup("#entries").query().isFocused());
  }

  /// What is noted and linked can be chosen without a pointer; Esc lets go of it before it leads
  /// back.
  @Test
  void wordsAreSelectedByKeysAndQuotedByANote() {
    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    until(() -> studio.library().reader().openedProperty().get() != null);
    until(() -> isWithin("#reader"));
    push(KeyCode.SHIFT, KeyCode.RIGHT);
    push(KeyCode.SHIFT, KeyCode.RIGHT);
    until(() -> lookup("#selection-tools").query().isVisible());
    type(KeyCode.N);
    until(() -> focused() instanceof TextArea);
    assertThat(((TextArea) focused()).getText()).startsWith("> ");
    type(KeyCode.ESCAPE);
    until(() -> isWithin("#reader"));
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#selection-tools").query().isVisible());
    assertThat(isWithin("#reader")).isTrue();
    type(KeyCode.ESCAPE);
    until(() -> lookup("#entries").query().isFocused());
  }

  /// Also the first time that it is shown, when it was not laid out before.
  @Test
  void whatIsLinkedIsNotCoveredByItsPopover() {
    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    until(() -> studio.library().reader().openedProperty().get() != null);
    until(() -> isWithin("#reader"));
    type(KeyCode.L);
    until(() -> lookup("#link-field").query().isFocused());
    Bounds linked = FxThread.call(() -> requireNonNull(studio.libraryScreen().linked()));
    Node popover = lookup("#link-popover").query();
    Bounds over = FxThread.call(() -> popover.localToScene(popover.getLayoutBounds()));
    assertThat(over.getMinY() >= linked.getMaxY() || over.getMaxY() <= linked.getMinY())
        .as("%s beside %s", over, linked)
        .isTrue();
  }

  private Node focused() {
    return FxThread.call(() -> studio.shell().getScene().getFocusOwner());
  }

  private boolean isWithin(String pane) {
    return Parts.contains(lookup(pane).query(), focused());
  }

  @Test
  void tabGoesFromTheSidebarOverTheListToTheReader() {
    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    until(() -> studio.library().reader().openedProperty().get() != null);
    interact(() -> lookup("#nav").query().requestFocus());
    type(KeyCode.TAB);
    assertThat(isWithin("#entries-pane")).isTrue();
    while (!lookup("#entries").query().isFocused()) {
      type(KeyCode.TAB);
      assertThat(isWithin("#entries-pane")).isTrue();
    }
    type(KeyCode.TAB);
    assertThat(isWithin("#reader")).isTrue();
    push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(lookup("#entries").query().isFocused()).isTrue();
  }

  @Test
  void theFocusThatWasSeenIsSeenAgainAfterALayer() {
    push(KeyCode.F6);
    push(KeyCode.SHIFT, KeyCode.F6);
    until(() -> lookup("#entries").query().isFocusVisible());
    push(KeyCode.CONTROL, KeyCode.K);
    until(() -> lookup("#palette-field").query().isFocused());
    type(KeyCode.ESCAPE);
    until(() -> lookup("#entries").query().isFocusVisible());
  }
}
