package app.commonplace.ui.duplicates;

import app.commonplace.model.Entry;
import app.commonplace.model.Provider;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.time.Instant;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One of two entries: where it came from, when it was, and what becomes of it. FX thread.
final class EntryHead extends HBox {
  private final Desk desk;
  private final ProviderTile tile = new ProviderTile("");
  private final Label title = Labels.filling("", Styles.SEMI);
  private final Label about = Labels.filling("", Styles.CAPTION, Styles.FG_MUTED);
  private final Label fate = Labels.filling("", Styles.CAPTION, Styles.FG_MUTED);

  EntryHead(String id, Desk desk) {
    super(10);
    this.desk = desk;
    setId(id);
    getStyleClass().addAll("compare-head", "twin-head");
    setAlignment(Pos.CENTER_LEFT);
    tile.getStyleClass().add("large");
    var words = new VBox(2, title, about, fate);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(tile, words);
  }

  /// @param becomes what becomes of it, and how much only it has
  void show(Entry entry, String becomes) {
    tile.provider(entry.provider());
    title.setText(desk.titled(entry.title()));
    about.setText(about(entry));
    fate.setText(becomes);
    setAccessibleText(title.getText() + ", " + about.getText() + ", " + becomes);
  }

  private String about(Entry entry) {
    var about = new ArrayList<String>();
    about.add(Provider.displayName(entry.provider()));
    if (!entry.account().isEmpty()) {
      about.add(entry.account());
    }
    Instant when = entry.when();
    about.add(when == null ? desk.text("duplicates.noTime") : desk.dates().full(when));
    about.add(desk.text("duplicates.passages", entry.passages()));
    return String.join(" · ", about);
  }
}
