package app.commonplace.ui.search;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a half-typed field may become, below the search field. A layer of the scene. The focus
/// stays in the field; its arrow keys choose, Tab and Enter take. Opens while one types: a query
/// that stood there when the focus came back is finished, and Enter searches for it.
final class CompletionList extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final SearchModel model;
  private final Desk desk;
  private final TextField field;
  private Completion completion = Completion.NONE;
  private int chosen;
  private boolean typed;

  CompletionList(SearchModel model, Desk desk, TextField field) {
    this.model = model;
    this.desk = desk;
    this.field = field;
    setId("completions");
    getStyleClass().addAll("popover", "completions");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(desk.text("search.completions"));
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    field.caretPositionProperty().subscribe(this::complete);
    field.textProperty().subscribe(() -> completeIf(field.isFocused()));
    field.focusedProperty().subscribe(() -> completeIf(false));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void completeIf(boolean typing) {
    typed = typing;
    complete();
  }

  private void complete() {
    completion =
        typed && field.getText() != null
            ? model.narrowing().complete(field.getText(), field.getCaretPosition())
            : Completion.NONE;
    chosen = 0;
    show();
  }

  private void show() {
    boolean any = !completion.choices().isEmpty();
    Parts.show(this, any);
    getChildren().clear();
    for (int i = 0; i < completion.choices().size(); i++) {
      getChildren().add(row(completion.choices().get(i), i));
    }
  }

  private HBox row(Completion.Choice choice, int index) {
    var row = new HBox(16, Labels.filling(choice.label()));
    if (choice.count() >= 0) {
      row.getChildren()
          .add(Labels.fixed(desk.texts().number(choice.count()), Styles.STATUS, Styles.FG_SUBTLE));
    }
    row.setId("completion-" + index);
    row.getStyleClass().add("completion");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(choice.label());
    row.pseudoClassStateChanged(CHOSEN, index == chosen);
    row.setOnMousePressed(event -> {
      take(choice);
      event.consume();
    });
    return row;
  }

  private void press(KeyEvent key) {
    if (!isVisible() || key.isConsumed()) {
      return;
    }
    int last = completion.choices().size() - 1;
    switch (key.getCode()) {
      case DOWN -> choose(Math.min(last, chosen + 1));
      case UP -> choose(Math.max(0, chosen - 1));
      case TAB, ENTER -> take(completion.choices().get(chosen));
      case ESCAPE -> completeIf(false);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void choose(int index) {
    chosen = index;
    show();
  }

  private void take(Completion.Choice choice) {
    String text = field.getText();
    String taken = completion.with(text, choice);
    int caret = completion.start() + choice.written().length() + 1;
    field.setText(taken);
    field.positionCaret(Math.min(caret, taken.length()));
  }

  /// Whether a key means the list rather than the field.
  boolean takes(KeyCode code) {
    return isVisible()
        && switch (code) {
          case DOWN, UP, TAB, ENTER, ESCAPE -> true;
          default -> false;
        };
  }
}
