package app.commonplace.ui.importing;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says over all screens that files were not read to their end when the window was closed, until a
/// person goes on with them or lets them be. FX thread.
public final class UnfinishedBar extends HBox {
  private final Unfinished unfinished;
  private final Desk desk;
  private final Label said = Labels.of("", Styles.SMALL);

  public UnfinishedBar(Unfinished unfinished, Desk desk) {
    this.unfinished = unfinished;
    this.desk = desk;
    setId("unfinished-bar");
    getStyleClass().add("banner");
    getChildren()
        .addAll(
            said,
            Buttons.of(
                "unfinished-go-on", desk.text("unfinished.goOn"), unfinished::goOn, Styles.COMPACT),
            Buttons.of(
                "unfinished-leave",
                desk.text("unfinished.leave"),
                unfinished::leave,
                Styles.COMPACT));
    unfinished.leftProperty().subscribe(_ -> show());
  }

  private void show() {
    List<Path> files = unfinished.files();
    Parts.show(this, !files.isEmpty());
    if (!files.isEmpty()) {
      said.setText(desk.text("unfinished.here", files.size(), name(files.getFirst())));
    }
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
