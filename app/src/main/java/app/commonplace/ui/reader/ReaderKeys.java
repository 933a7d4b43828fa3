package app.commonplace.ui.reader;

import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.shell.Keys;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the reader, as the table of keys lists them.
final class ReaderKeys {
  private static final double LINE = 60;
  private static final double PAGE = 0.9;

  private final ReaderModel model;
  private final VirtualColumn<Row> column;
  private final PassageActions actions;
  private final ReadingLook look;
  private final Runnable reveal;

  /// @param reveal brings the current passage into view
  ReaderKeys(ReaderContext context, VirtualColumn<Row> column, Runnable reveal) {
    model = context.model();
    actions = context.actions();
    look = context.code().look();
    this.column = column;
    this.reveal = reveal;
  }

  boolean press(KeyEvent key) {
    if (Keys.mod(KeyCode.C).match(key)) {
      return actions.copySelection();
    }
    if (Keys.modShift(KeyCode.C).match(key)) {
      actions.copyAddress(current());
      return true;
    }
    if (Keys.mod(KeyCode.L).match(key)) {
      actions.link();
      return true;
    }
    if (key.isAltDown()) {
      return withAlt(key.getCode());
    }
    if (key.isShortcutDown()) {
      return resize(key.getCode());
    }
    if (key.isControlDown() || key.isMetaDown()) {
      return false;
    }
    return key.isShiftDown() ? withShift(key.getCode()) : plain(key.getCode());
  }

  private boolean resize(KeyCode key) {
    switch (key) {
      case PLUS, ADD, EQUALS -> look.resize(1);
      case MINUS, SUBTRACT -> look.resize(-1);
      case DIGIT0, NUMPAD0 -> look.sizeProperty().set(ReadingLook.USUAL_SIZE);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyCode key) {
    switch (key) {
      case J -> step(1);
      case K -> step(-1);
      case DOWN -> downOrNext(1);
      case UP -> downOrNext(-1);
      case OPEN_BRACKET -> model.switchSibling(model.place().currentProperty().get(), -1);
      case CLOSE_BRACKET -> model.switchSibling(model.place().currentProperty().get(), 1);
      case SPACE, PAGE_DOWN -> column.scrollBy(column.getHeight() * PAGE);
      case PAGE_UP -> column.scrollBy(-column.getHeight() * PAGE);
      case HOME -> step(-Integer.MAX_VALUE / 2);
      case END -> step(Integer.MAX_VALUE / 2);
      case O -> turnFold(false);
      case Y -> copy();
      case L -> actions.link();
      case N -> actions.note();
      case C -> model.leads().compareHere();
      case H -> model.turnBrief();
      case S -> model.changes().turnStar();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withShift(KeyCode key) {
    switch (key) {
      case SPACE -> column.scrollBy(-column.getHeight() * PAGE);
      case O -> turnFold(true);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withAlt(KeyCode key) {
    switch (key) {
      case DOWN -> stepPrompt(1);
      case UP -> stepPrompt(-1);
      case Z -> look.wrapsProperty().set(!look.wrapsProperty().get());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void step(int passages) {
    model.place().step(passages);
    reveal.run();
  }

  private void stepPrompt(int direction) {
    model.place().stepPrompt(direction);
    reveal.run();
  }

  /// Scrolls while the current passage goes on beyond the view; else goes to its neighbour.
  private void downOrNext(int direction) {
    Page page = model.pageProperty().get();
    int at = model.place().currentProperty().get();
    VirtualColumn.Range view = column.inViewProperty().get();
    boolean goesOn =
        at < page.firstRows().length
            && (direction > 0
                ? at + 1 == page.firstRows().length || page.firstRows()[at + 1] >= view.end()
                : page.firstRows()[at] < view.first());
    if (goesOn) {
      column.scrollBy(direction * LINE);
    } else {
      step(direction);
    }
  }

  /// The first fold of the current passage.
  private void turnFold(boolean all) {
    Page page = model.pageProperty().get();
    int at = model.place().currentProperty().get();
    for (int row = 0; row < page.rows().size(); row++) {
      Row candidate = page.rows().get(row);
      if (candidate.at() == at
          && candidate.piece() instanceof Row.Piece.Fold(var fold, var place, _)) {
        if (all) {
          model.turnFolds(fold.kind(), place, row);
        } else {
          model.turnFold(place, row);
        }
        return;
      }
    }
  }

  private int current() {
    return model.place().currentProperty().get();
  }

  /// What is selected, else the current passage, with the signs of Markdown.
  private void copy() {
    if (!actions.copySelectionAsMarkdown()) {
      actions.copy(current());
    }
  }
}
