package app.commonplace.ui.library;

import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks for another name of a tag, at the foot of the sidebar. Slashes in the name nest it, which
/// is the keyboard's way to do what dragging a tag onto another does. FX thread.
final class TagLine extends VBox {
  private final SidebarModel model;
  private final Runnable closed;
  private final TextField field = new TextField();
  private String renamed = "";

  /// @param closed puts the focus back
  TagLine(SidebarModel model, Desk desk, Runnable closed) {
    super(6);
    this.model = model;
    this.closed = closed;
    setId("tag-line");
    getStyleClass().addAll("popover", "tag-line");
    setMaxHeight(USE_PREF_SIZE);
    field.setId("tag-line-field");
    field.setPromptText(desk.text("reader.tagPrompt"));
    field.setAccessibleText(desk.text("library.renameTag"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    var hint = Labels.of(desk.text("library.renameHint"), Styles.CAPTION, Styles.FG_MUTED);
    hint.setWrapText(true);
    getChildren().addAll(Labels.of(desk.text("library.renameTag"), Styles.SEMI), field, hint);
    show(false);
  }

  void begin(Tag tag) {
    renamed = tag.name();
    field.setText(renamed);
    show(true);
    field.requestFocus();
    field.selectAll();
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.ESCAPE) {
      String typed = field.getText();
      show(false);
      closed.run();
      if (key.getCode() == KeyCode.ENTER) {
        model.rename(renamed, typed);
      }
      key.consume();
    }
  }

  private void show(boolean shown) {
    Parts.show(this, shown);
  }
}
