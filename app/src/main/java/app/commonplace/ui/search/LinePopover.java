package app.commonplace.ui.search;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TagNames;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for one line: the name of a search, of a tag, a note. A layer of the scene.
final class LinePopover extends VBox {
  private final Desk desk;
  private final Runnable closed;
  private final Label title = Labels.of("", Styles.SEMI);
  private final TextField line = new TextField();
  private final Button confirm;
  private Consumer<String> taken = _ -> {};
  private Supplier<List<String>> known = List::of;

  /// What is asked for.
  ///
  /// @param word of its texts
  /// @param taken gets what was typed
  /// @param known what Tab completes to
  record Asking(String word, Consumer<String> taken, Supplier<List<String>> known) {}

  /// @param closed called when the popover goes, to put the focus back
  LinePopover(Desk desk, Runnable closed) {
    super(8);
    this.desk = desk;
    this.closed = closed;
    setId("line-popover");
    getStyleClass().addAll("popover", "line-popover");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    line.setId("line-field");
    HBox.setHgrow(line, Priority.ALWAYS);
    confirm = Buttons.of("line-confirm", "", this::confirm, Styles.PRIMARY);
    confirm.disableProperty().bind(line.textProperty().map(String::isBlank));
    getChildren().addAll(title, new HBox(8, line, confirm));
    line.setOnAction(_ -> confirm());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    hide();
  }

  void open(Asking asking) {
    taken = asking.taken();
    known = asking.known();
    title.setText(desk.text("search.ask." + asking.word()));
    String prompt = desk.text("search.ask.prompt." + asking.word());
    line.setPromptText(prompt);
    line.setAccessibleText(prompt);
    confirm.setText(desk.text("search.ask.verb." + asking.word()));
    line.clear();
    Parts.show(this, true);
    line.requestFocus();
  }

  private void confirm() {
    if (!line.getText().isBlank()) {
      String typed = line.getText();
      close();
      taken.accept(typed);
    }
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    } else if (key.getCode() == KeyCode.TAB && line.isFocused() && complete()) {
      key.consume();
    }
  }

  private boolean complete() {
    Optional<String> whole = TagNames.completed(line.getText(), known.get());
    whole.ifPresent(name -> {
      line.setText(name);
      line.end();
    });
    return whole.isPresent();
  }

  private void close() {
    hide();
    closed.run();
  }

  private void hide() {
    Parts.show(this, false);
  }
}
