package app.commonplace.ui.settings;

import app.commonplace.importing.known.AgentFolders;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The folders that are read again when something in them changes. FX thread.
final class WatchedPage extends VBox {
  private final WatchModel model;
  private final Desk desk;
  private final VBox folders = new VBox();
  private final VBox offered = new VBox();
  private final Label offers;

  WatchedPage(SettingsModel settings, Desk desk) {
    this.model = settings.watching();
    this.desk = desk;
    offers = SettingRow.heading(desk.text("settings.watch.offers"));
    setId("watched-page");
    getStyleClass().add("settings-page");
    folders.setId("watched-card");
    folders.getStyleClass().addAll(Styles.CARD, "settings-card");
    offered.setId("watch-offers");
    offered.getStyleClass().addAll(Styles.CARD, "settings-card");
    Button add =
        Buttons.of(
            "watch-add",
            Feather.PLUS,
            desk.text("settings.watch.add"),
            model::choose,
            Styles.COMPACT);
    getChildren()
        .addAll(
            new PageHead(
                settings.words().name(SettingsPage.WATCHED),
                desk.text("settings.watched.about"),
                Labels.spring(),
                add),
            folders,
            offers,
            offered);
    model
        .arrivals()
        .ifPresent(on ->
            getChildren().addAll(SettingRow.heading(desk.text("arrivals.heading")), arrivals(on)));
    model.shownProperty().subscribe(this::show);
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            model.load();
          }
        });
  }

  private VBox arrivals(BooleanProperty on) {
    var row =
        new SwitchRow(Feather.DOWNLOAD, "watch-arrivals", desk.text("arrivals.offer"), on::set);
    row.detail(desk.text("arrivals.about"));
    row.getStyleClass().add("first");
    on.subscribe(row::show);
    var card = new VBox(row);
    card.getStyleClass().addAll(Styles.CARD, "settings-card");
    return card;
  }

  private void show(WatchModel.Shown shown) {
    folders.getChildren().clear();
    if (shown.folders().isEmpty()) {
      folders
          .getChildren()
          .add(
              new SettingRow(
                  Icons.of(Feather.EYE_OFF), Labels.of(desk.text("settings.watch.none"), "name")));
    }
    shown.folders().forEach(status -> folders.getChildren().add(row(status)));
    folders.getChildren().getFirst().getStyleClass().add("first");
    offered.getChildren().setAll(shown.offered().stream().map(this::row).toList());
    boolean any = !shown.offered().isEmpty();
    Parts.show(offers, any);
    Parts.show(offered, any);
    if (any) {
      offered.getChildren().getFirst().getStyleClass().add("first");
    }
  }

  private SettingRow row(Status status) {
    String name = status.folder().path().toString();
    boolean paused = status.folder().paused();
    var row = new SettingRow(Icons.of(glyph(status)), Labels.filling(name, "name"));
    String problem = status.folder().problem();
    row.detail(
        problem == null ? model.about(status) : model.about(status) + "\n" + desk.told(problem));
    Button pause =
        Buttons.of(
            "watch-pause",
            paused ? Feather.PLAY : Feather.PAUSE,
            desk.text(paused ? "settings.resume" : "settings.pause"),
            () -> model.pauseOrResume(status),
            Styles.COMPACT,
            Styles.QUIET);
    pause.setAccessibleText(
        desk.text(paused ? "settings.watch.resume.spoken" : "settings.watch.pause.spoken", name));
    Button remove =
        Buttons.of(
            "watch-remove",
            Feather.X,
            desk.text("settings.remove"),
            () -> model.remove(status),
            Styles.COMPACT,
            Styles.QUIET);
    remove.setAccessibleText(desk.text("settings.watch.remove.spoken", name));
    return row.with(pause, remove);
  }

  private static Feather glyph(Status status) {
    return switch (status.state()) {
      case GONE -> Feather.EYE_OFF;
      case PAUSED -> Feather.PAUSE_CIRCLE;
      case WAITING, UP_TO_DATE, CHANGING, READING ->
          status.folder().problem() == null ? Feather.EYE : Feather.ALERT_TRIANGLE;
    };
  }

  private SettingRow row(AgentFolders.Found found) {
    Path folder = found.folder();
    var row = new SettingRow(Icons.of(Feather.TERMINAL), Labels.of(found.name(), "name"));
    row.detail(desk.text("settings.watch.offer", found.sessions(), folder.toString()));
    Button watch =
        Buttons.of(
            "watch-offered",
            Feather.EYE,
            desk.text("settings.watch.watch"),
            () -> model.add(folder),
            Styles.COMPACT,
            Styles.QUIET);
    watch.setAccessibleText(desk.text("settings.watch.watch.spoken", found.name()));
    return row.with(watch);
  }
}
