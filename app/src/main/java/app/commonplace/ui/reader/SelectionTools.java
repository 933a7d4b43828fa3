package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with selected text: a bar that floats over it once the pointer has let go. Keys
/// and the menu of the page do the same, so no part of it is a stop of Tab. FX thread.
final class SelectionTools extends HBox {
  private static final double GAP = 8;

  private final Desk desk;

  SelectionTools(PassageActions actions, Desk desk) {
    super(2);
    this.desk = desk;
    setId("selection-tools");
    getStyleClass().addAll("popover", "selection-tools");
    setManaged(false);
    getChildren()
        .addAll(
            button("copy", Feather.COPY, actions::copySelection),
            button("markdown", Feather.HASH, actions::copySelectionAsMarkdown),
            button("note", Feather.EDIT_3, actions::note),
            button("link", Feather.LINK, actions::link),
            button("search", Feather.SEARCH, actions::search));
    setVisible(false);
  }

  private Button button(String word, Ikon glyph, Runnable action) {
    String name = desk.text("reader.selection." + word);
    Button button =
        Buttons.of("selection-" + word, glyph, name, action, Styles.QUIET, Styles.COMPACT);
    button.setFocusTraversable(false);
    return button;
  }

  void hide() {
    setVisible(false);
  }

  /// Stands above a row, or below its top where there is no room above.
  ///
  /// @param rowTop where the row begins, counted from `top`; none when it is out of view
  void showAbove(OptionalDouble rowTop, double left, double top) {
    double height = prefHeight(-1);
    double y = top + Math.max(0, rowTop.orElse(0)) - height - GAP;
    resizeRelocate(left, Math.max(top + GAP, y), prefWidth(-1), height);
    setVisible(true);
    toFront();
  }
}
