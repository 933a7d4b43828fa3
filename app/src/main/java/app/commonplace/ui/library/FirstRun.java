package app.commonplace.ui.library;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What an empty library shows: one place to drop an export, a sample to look around in, and how to
/// get an export.
public final class FirstRun extends StackPane {
  private final Desk desk;
  private final Button choose;

  /// @param chooseFiles asks for files and imports them
  /// @param openSample fills the library with the sample
  public FirstRun(Desk desk, Runnable chooseFiles, Runnable openSample) {
    this.desk = desk;
    setId("first-run");
    getStyleClass().add("first-run");
    choose =
        Buttons.of(
            "choose-files",
            desk.text("firstRun.choose"),
            chooseFiles,
            Styles.PRIMARY,
            Styles.LARGE);
    choose.setDefaultButton(true);
    var content =
        new VBox(
            Labels.of(desk.text("firstRun.title"), Styles.DISPLAY),
            Labels.of(desk.text("firstRun.subtitle"), "first-run-subtitle", Styles.FG_MUTED),
            start(openSample),
            Labels.of(desk.text("firstRun.how"), Styles.PANE, "first-run-heading"),
            howTo());
    content.getStyleClass().add("first-run-content");
    content.setMaxWidth(960);
    var around = new StackPane(content);
    StackPane.setAlignment(content, Pos.TOP_CENTER);
    var scroll = new ScrollPane(around);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
  }

  private Node start(Runnable openSample) {
    var drop =
        new VBox(
            Icons.of(Feather.DOWNLOAD, 24, Styles.FG_ACCENT),
            Labels.of(desk.text("firstRun.drop"), Styles.HEADING),
            Labels.of(desk.text("firstRun.formats"), Styles.FG_MUTED),
            choose);
    drop.getStyleClass().add("drop-here");
    drop.setId("drop-here");
    HBox.setHgrow(drop, Priority.ALWAYS);
    var sample =
        new VBox(
            Labels.of(desk.text("firstRun.look"), Styles.PANE),
            wrapped("firstRun.sample"),
            Buttons.of(
                "open-sample", Feather.BOOK_OPEN, desk.text("firstRun.openSample"), openSample));
    sample.getStyleClass().addAll(Styles.CARD, "first-run-card");
    sample.setPrefWidth(384);
    sample.setMinWidth(280);
    var row = new HBox(16, drop, sample);
    row.getStyleClass().add("first-run-start");
    return row;
  }

  private Node howTo() {
    var row = new HBox(16, card("chatgpt", "ChatGPT"), card("claude", "Claude"));
    row.getStyleClass().add("first-run-row");
    return row;
  }

  private Node card(String provider, String name) {
    var head = new HBox(8, new ProviderTile(provider), Labels.of(name, Styles.SEMI));
    head.setAlignment(Pos.CENTER_LEFT);
    var card = new VBox(6, head, wrapped("firstRun." + provider));
    card.getStyleClass().addAll(Styles.CARD, "first-run-card");
    card.setPrefWidth(300);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private Label wrapped(String key) {
    Label label = Labels.of(desk.text(key), "first-run-text", Styles.FG_MUTED);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// Enter works at once.
  void enter() {
    choose.requestFocus();
  }
}
