package app.commonplace.ui.importing;

import app.commonplace.model.WatchedFolder;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The folders that are watched, below the imports they bring, and when each was last read. A click
/// leads to where they are managed. FX thread.
final class WatchedLines extends VBox {
  private final Desk desk;
  private final ImportsModel model;

  WatchedLines(Desk desk, ImportsModel model) {
    this.desk = desk;
    this.model = model;
    setId("watched-folders");
    getStyleClass().add("watched-folders");
    setMinHeight(Region.USE_PREF_SIZE);
    model.watched().subscribe(this::show);
    show();
  }

  private void show() {
    List<Status> folders = model.watched();
    Parts.show(this, !folders.isEmpty());
    getChildren().setAll(Labels.of(desk.text("importing.watched"), "nav-heading"));
    folders.forEach(one -> getChildren().add(line(one.folder())));
  }

  private Button line(WatchedFolder folder) {
    Path file = folder.path().getFileName();
    String name = file == null ? folder.path().toString() : file.toString();
    Instant read = folder.readAt();
    String when =
        folder.paused()
            ? desk.text("settings.watch.state.paused")
            : read == null ? desk.text("settings.watch.state.waiting") : desk.dates().brief(read);
    var row =
        new HBox(
            8,
            Icons.of(Feather.EYE, 14),
            Labels.filling(name),
            Labels.fixed(when, Styles.CAPTION, Styles.FG_SUBTLE));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    var line = new Button();
    line.getStyleClass().setAll("watched-folder");
    line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    line.setGraphic(row);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setPrefWidth(10);
    row.prefWidthProperty().bind(line.widthProperty().subtract(32));
    line.setAccessibleText(desk.text("importing.watchedSpoken", folder.path().toString(), when));
    line.setOnAction(_ -> model.manageWatched());
    return line;
  }
}
