package app.commonplace.ui.importing;

import app.commonplace.importing.Happening;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One entry of a preview: whether it is taken, what it is called, what would become of it.
final class PreviewCell extends ListCell<PreviewRow> {
  static final double HEIGHT = 48;
  private static final List<String> COLOURS =
      List.of(Styles.FG_SUCCESS, Styles.FG_ACCENT, Styles.FG_MUTED, Styles.FG_DANGER);

  private final PreviewModel model;
  private final PreviewWords words;
  private final CheckBox box = new CheckBox();
  private final ProviderTile tile = new ProviderTile("");
  private final Label name = Labels.filling("", "name");
  private final Label note = Labels.filling("", Styles.SMALL, Styles.FG_MUTED);
  private final Label fate = Labels.of("", Styles.SMALL, "fate");
  private final Label when = Labels.of("", Styles.SMALL, Styles.FG_SUBTLE, "when");
  private final HBox content;

  PreviewCell(PreviewModel model, PreviewWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("preview-row");
    // the list has the focus, and Space turns the row it stands on
    box.setFocusTraversable(false);
    box.setOnAction(_ -> turn());
    box.getStyleClass().add("tick");
    var about = new VBox(name, note);
    about.setAlignment(Pos.CENTER_LEFT);
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    content = new HBox(12, box, tile, about, fate, when);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  private void turn() {
    PreviewRow row = getItem();
    if (row != null && row.isChosen() != box.isSelected()) {
      model.turn(row);
    }
  }

  @Override
  protected void updateItem(PreviewRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      setGraphic(content);
      show(row);
    }
  }

  private void show(PreviewRow row) {
    Happening happening = row.happening();
    box.setVisible(row.canBeChosen());
    box.setSelected(row.isChosen());
    box.setAccessibleText(row.name());
    tile.provider(happening.provider());
    name.setText(row.name());
    note.setText(words.from(happening));
    fate.setText(words.fate(row.fate()));
    fate.getStyleClass().removeAll(COLOURS);
    fate.getStyleClass().add(PreviewWords.colour(row.fate()));
    when.setText(happening.when() == null ? "" : words.desk().dates().brief(happening.when()));
    setAccessibleText(words.spoken(row, note.getText()));
  }
}
