package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An entry gets another title where it is read, by keyboard alone.
class EntryTitleTest extends WindowTest {
  private static final String TITLE = "Checkpoint starvation in long imports";

  @BeforeEach
  void open() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    show(Clock.systemUTC(), new NoFiles());
    var entry =
        engine.search().list("title:starvation", ListSort.NEWEST, 1, 0).entries().getFirst();
    interact(() -> {
      studio.library().reader().open(entry.id());
      studio.libraryScreen().enterReader();
    });
    until(() -> title().equals(TITLE));
    until(() -> lookup("#passages").query().isFocused());
  }

  private String title() {
    var opened = studio.library().reader().openedProperty().get();
    return opened == null ? "" : opened.entry().title();
  }

  private boolean isTyped() {
    return lookup("#title-field").tryQuery().isPresent();
  }

  private void retitle(String to) {
    type(KeyCode.F2);
    until(() -> isTyped() && lookup("#title-field").query().isFocused());
    interact(() -> lookup("#title-field").<TextField>query().setText(to));
    type(KeyCode.ENTER);
    until(() -> !isTyped());
  }

  @Test
  void theTitleIsTypedTakenBackAndDoneAgain() {
    retitle("Why the log grows");
    until(() -> title().equals("Why the log grows"));
    assertThat(lookup("#passages").query().isFocused()).isTrue();
    assertThat(studio.library().reader().openedProperty().get().sourceTitle()).isEqualTo(TITLE);
    push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> title().equals(TITLE));
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    until(() -> title().equals("Why the log grows"));
  }

  @Test
  void anEmptyOneBringsTheTitleOfTheSourceBack() {
    retitle("Why the log grows");
    until(() -> title().equals("Why the log grows"));
    retitle(" ");
    until(() -> title().equals(TITLE));
  }

  @Test
  void escapeLeavesItAsItIsAndTheFocusIsWhereItWas() {
    interact(() -> lookup("#entries").query().requestFocus());
    type(KeyCode.F2);
    until(this::isTyped);
    type(KeyCode.ESCAPE);
    until(() -> !isTyped());
    assertThat(lookup("#entries").query().isFocused()).isTrue();
    assertThat(title()).isEqualTo(TITLE);
  }
}
