package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.theme.Styles;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Thinking or a tool, in one line that says what and how much; a click shows the rest below.
final class FoldCell extends ReaderCell {
  private final FontIcon arrow = Icons.of(Feather.CHEVRON_RIGHT, 14);
  private final FontIcon glyph = Icons.of(Feather.CPU, 14);
  private final Label name = Labels.fixed("");
  private final Label detail = Labels.filling("", Styles.MONO);
  private final Label result = Labels.fixed("");
  private final Label amount = Labels.fixed("", Styles.FG_SUBTLE);
  private final Line line = new Line();

  FoldCell(ReaderContext context) {
    super(context);
    line.getChildren().addAll(arrow, glyph, name, detail, result, amount);
    content(line);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.Fold(Item.Folded fold, _, boolean open)) {
      arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
      describe(fold);
      line.open(open);
      line.setAccessibleText(name.getText() + " " + detail.getText() + " " + amount.getText());
      setAccessibleText(line.getAccessibleText());
    }
  }

  private void describe(Item.Folded fold) {
    Part part = fold.part();
    boolean thinking = fold.kind() == Item.Kind.THINKING;
    glyph.setIconCode(thinking ? Feather.CPU : Feather.TOOL);
    name.getStyleClass().remove(Styles.SEMI);
    if (!thinking) {
      name.getStyleClass().add(Styles.SEMI);
    }
    name.setText(FoldTexts.name(fold, context().desk().texts()));
    detail.setText(thinking ? "" : FoldTexts.firstLine(part.text()));
    boolean failed = "true".equals(part.about(Part.Meta.ERROR));
    result.setText(failed ? context().text("reader.failed") : "");
    result.getStyleClass().setAll("label", Styles.FG_DANGER);
    result.setManaged(failed);
    amount.setText(FoldTexts.amount(fold, context().desk().texts()));
  }

  private void turn(boolean all) {
    if (row().piece() instanceof Row.Piece.Fold(Item.Folded fold, Folds.Place place, _)) {
      int index = context().model().pageProperty().get().rows().indexOf(row());
      if (all) {
        context().model().layout().turnFolds(fold.kind(), place, index);
      } else {
        context().model().layout().turnFold(place, index);
      }
    }
  }

  /// The line itself is the button.
  private final class Line extends HBox {
    private boolean open;

    Line() {
      super(8);
      getStyleClass().add("fold");
      setId("fold");
      setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
      setFocusTraversable(true);
      addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          event -> {
            if (event.isStillSincePress()) {
              turn(event.isAltDown());
            }
          });
      addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    void open(boolean isOpen) {
      open = isOpen;
      notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    private void press(KeyEvent key) {
      if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
        turn(key.isShiftDown());
        key.consume();
      }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      return attribute == AccessibleAttribute.SELECTED
          ? (Object) open
          : super.queryAccessibleAttribute(attribute, parameters);
    }
  }
}
