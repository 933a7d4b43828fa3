package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Says over an entry that it is in the trash, and brings it back. FX thread.
final class TrashStrip extends HBox {
  private final Desk desk;
  private final Label since = Labels.filling("", Styles.SMALL);

  TrashStrip(ReaderModel model, Desk desk) {
    super(8);
    this.desk = desk;
    setId("trash-strip");
    getStyleClass().add("find-strip");
    setAlignment(Pos.CENTER_LEFT);
    String verb = desk.text("reader.restore");
    getChildren()
        .addAll(
            Icons.of(Feather.TRASH_2, 14),
            since,
            Buttons.of("reader-restore", verb, model.changes()::turnTrash, Styles.COMPACT));
    model.openedProperty().subscribe(this::show);
  }

  private void show(@Nullable OpenEntry opened) {
    var when = opened == null ? null : opened.entry().deletedAt();
    Parts.show(this, when != null);
    if (when != null) {
      since.setText(desk.text("reader.inTrash", desk.dates().full(when)));
    }
  }
}
