package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TabStops;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The file that holds everything: how it stands, a check, a copy, and others to open instead. FX
/// thread.
final class LibraryPage extends VBox {
  private final ThisLibrary model;
  private final SettingsModel settings;
  private final Desk desk;
  private final SettingRow file;
  private final SettingRow check;
  private final VBox others = new VBox();
  private final Label heading;

  LibraryPage(SettingsModel settings, Desk desk) {
    this.settings = settings;
    this.desk = desk;
    model = settings.library();
    file = row(Feather.DATABASE, "file");
    file.setId("library-file");
    file.getStyleClass().add("first");
    check = row(Feather.CHECK_CIRCLE, "check");
    check.with(button("library-check", "settings.library.check.do", model::check));
    SettingRow compact =
        row(Feather.MINIMIZE_2, "compact")
            .with(button("library-compact", "settings.library.compact.do", model::compact));
    SettingRow copy =
        row(Feather.SAVE, "copy")
            .with(button("library-copy", "settings.library.copy.do", model::copy));
    check.detail(desk.text("settings.library.check.detail"));
    compact.detail(desk.text("settings.library.compact.detail"));
    copy.detail(desk.text("settings.library.copy.detail"));
    heading = SettingRow.heading(desk.text("settings.library.others"));
    setId("library-page");
    getStyleClass().add("settings-page");
    others.setId("library-others");
    others.getStyleClass().addAll(Styles.CARD, "settings-card");
    var card = new VBox(file, check, compact, copy);
    card.getStyleClass().addAll(Styles.CARD, "settings-card");
    getChildren()
        .addAll(
            new PageHead(
                settings.words().name(SettingsPage.LIBRARY), desk.text("settings.library.about")),
            card,
            heading,
            others);
    model.hereProperty().subscribe(this::show);
    model.checkedProperty().subscribe(this::showChecked);
  }

  private SettingRow row(Feather glyph, String word) {
    Label name = Labels.of(desk.text("settings.library." + word), "name");
    return new SettingRow(Icons.of(glyph), name);
  }

  private Button button(String id, String text, Runnable action) {
    Button button = Buttons.of(id, desk.text(text), action, Styles.COMPACT);
    button.disableProperty().bind(settings.changing().busyProperty());
    return button;
  }

  private void show(LibraryDoor.@Nullable Here here) {
    if (here == null) {
      return;
    }
    file.detail(
        desk.text(
            "settings.library.holds",
            here.file(),
            settings.words().size(here.bytes()),
            here.entries(),
            here.passages(),
            here.schema()));
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean had = owner != null && Parts.contains(others, owner);
    others.getChildren().setAll(here.others().stream().map(this::other).toList());
    others.getChildren().add(more());
    others.getChildren().getFirst().getStyleClass().add("first");
    if (had) {
      TabStops.beginning(others).ifPresent(TabStops::show); // the button that had it is gone
    }
  }

  private SettingRow other(Path library) {
    Label name = Labels.filling(library.getFileName().toString(), "name");
    var row = new SettingRow(Icons.of(Feather.FILE), name);
    row.detail(library.toString());
    Button open =
        Buttons.of(
            "open-" + library.getFileName(),
            desk.text("settings.library.open"),
            () -> model.open(library),
            Styles.COMPACT);
    open.setAccessibleText(desk.text("settings.library.open.spoken", library));
    open.disableProperty().bind(settings.changing().busyProperty());
    var forget =
        new IconButton(
            "forget-" + library.getFileName(),
            Feather.X,
            desk.text("settings.library.forget", library.getFileName()));
    forget.setOnAction(_ -> model.forget(library));
    return row.with(buttons(open, forget));
  }

  private static HBox buttons(Button... all) {
    var buttons = new HBox(6, all);
    buttons.getStyleClass().add("buttons");
    return buttons;
  }

  private SettingRow more() {
    Button another = button("library-another", "settings.library.another.do", model::openAnother);
    Button fresh = button("library-new", "settings.library.new.do", model::makeNew);
    var row = row(Feather.FOLDER, "another").with(buttons(another, fresh));
    row.detail(desk.text("settings.library.another.detail"));
    return row;
  }

  private void showChecked(ThisLibrary.@Nullable Checked checked) {
    if (checked == null) {
      return;
    }
    String time = desk.dates().time(checked.at());
    check.detail(
        checked
            .failed()
            .map(bad ->
                desk.text(
                    "settings.library.checked.bad", time, bad.name(), desk.told(bad.detail())))
            .orElseGet(() -> desk.text("settings.library.checked", time, checked.checks().size())));
    check.getStyleClass().remove("failed");
    if (checked.failed().isPresent()) {
      check.getStyleClass().add("failed");
    }
  }
}
