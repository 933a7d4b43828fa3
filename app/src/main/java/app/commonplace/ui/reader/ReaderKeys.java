package app.commonplace.ui.reader;

import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.shell.Keys;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of the reader, as the table of keys lists them.
final class ReaderKeys {
  private static final double LINE = 60;
  private static final double PAGE = 0.9;

  private final ReaderModel model;
  private final VirtualColumn<Row> column;
  private final PassageActions actions;
  private final ReadingLook look;
  private final Saving saving;
  private final Runnable reveal;
  private final TextSelection selection;

  /// @param reveal brings the current passage into view
  ReaderKeys(ReaderContext context, VirtualColumn<Row> column, Runnable reveal) {
    model = context.model();
    actions = context.actions();
    look = context.code().look();
    saving = context.saving();
    selection = context.selection();
    this.column = column;
    this.reveal = reveal;
  }

  /// @param meant what the key is bound to, if anything
  boolean press(KeyEvent key, @Nullable KeyAction meant) {
    return acts(meant) || (Keys.COPY.match(key) && actions.copySelection()) || scrolls(key);
  }

  /// Begins to link what is selected, else the current passage.
  void link() {
    actions.link();
  }

  private boolean acts(@Nullable KeyAction meant) {
    switch (meant) {
      case NEXT_PASSAGE -> step(1);
      case PREVIOUS_PASSAGE -> step(-1);
      case NEXT_PROMPT -> stepPrompt(1);
      case PREVIOUS_PROMPT -> stepPrompt(-1);
      case PREVIOUS_SIBLING -> model.switchSibling(current(), -1);
      case NEXT_SIBLING -> model.switchSibling(current(), 1);
      case COMPARE_ANSWERS -> model.leads().compareHere();
      case FOLD -> turnFold(false);
      case FOLD_KIND -> turnFold(true);
      case BRIEF -> model.layout().turnBrief();
      case STAR -> model.changes().turnStar();
      case LINK -> link();
      case NOTE -> actions.note();
      case WRITE_ON -> model.leads().write();
      case COPY_PASSAGE -> copy();
      case SAVE_CODE -> codeInView().ifPresent(saving::code);
      case COPY_ADDRESS -> actions.copyAddress(current());
      case WRAP -> look.wrapsProperty().set(!look.wrapsProperty().get());
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  /// What means the same in every program.
  private boolean scrolls(KeyEvent key) {
    if (key.isShiftDown() && key.getCode() == KeyCode.SPACE) {
      column.scrollBy(-column.getHeight() * PAGE);
      return true;
    }
    if (key.isShiftDown() && !key.isAltDown() && !key.isMetaDown()) {
      return selects(key.getCode());
    }
    if (!Keys.isPlain(key)) {
      return false;
    }
    switch (key.getCode()) {
      case DOWN -> downOrNext(1);
      case UP -> downOrNext(-1);
      case SPACE, PAGE_DOWN -> column.scrollBy(column.getHeight() * PAGE);
      case PAGE_UP -> column.scrollBy(-column.getHeight() * PAGE);
      case HOME -> step(-Integer.MAX_VALUE / 2);
      case END -> step(Integer.MAX_VALUE / 2);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean selects(KeyCode key) {
    return switch (key) {
      case RIGHT -> selection.step(current(), SelectionSteps.Step.WORD, true);
      case LEFT -> selection.step(current(), SelectionSteps.Step.WORD, false);
      case DOWN -> selection.step(current(), SelectionSteps.Step.PARAGRAPH, true);
      case UP -> selection.step(current(), SelectionSteps.Step.PARAGRAPH, false);
      default -> false;
    };
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
          model.layout().turnFolds(fold.kind(), place, row);
        } else {
          model.layout().turnFold(place, row);
        }
        return;
      }
    }
  }

  /// The first block of code of the current passage that is in view, else the first of any.
  private Optional<Block.Code> codeInView() {
    VirtualColumn.Range view = column.inViewProperty().get();
    List<Row> rows = model.pageProperty().get().rows();
    List<Row> code =
        rows
            .subList(Math.min(view.first(), rows.size()), Math.min(view.end(), rows.size()))
            .stream()
            .filter(row -> code(row).isPresent())
            .toList();
    return code.stream()
        .filter(row -> row.at() == current())
        .findFirst()
        .or(() -> code.stream().findFirst())
        .flatMap(ReaderKeys::code);
  }

  private static Optional<Block.Code> code(Row row) {
    return switch (row.piece()) {
      case Row.Piece.CodeHead(var block, _) -> Optional.of(block);
      case Row.Piece.CodeLines(var block, _, _, _) -> Optional.of(block);
      default -> Optional.empty();
    };
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
