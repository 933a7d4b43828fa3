package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One setting in a card: a mark, its name over what there is to say about it, and what it is set
/// by. FX thread.
class SettingRow extends HBox {
  private final HBox head = new HBox(6);
  private final Label detail = Labels.of("", "detail");
  private final VBox middle = new VBox(head, detail);

  /// @param mark a glyph or a radio button
  SettingRow(Node mark, Node... names) {
    super(16);
    getStyleClass().add("setting-row");
    head.getStyleClass().add("names");
    head.getChildren().addAll(names);
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    Parts.show(detail, false);
    middle.getStyleClass().add("middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(mark, middle);
  }

  /// The line under the name; nothing for an empty text.
  void detail(String text) {
    detail.setText(text);
    Parts.show(detail, !text.isEmpty());
  }

  /// Something under the lines, such as a form.
  void below(Node node) {
    middle.getChildren().add(node);
  }

  HBox head() {
    return head;
  }

  /// What stands at the end of the row.
  SettingRow with(Node... nodes) {
    getChildren().addAll(nodes);
    return this;
  }

  /// A heading over a card.
  static Label heading(String text) {
    Label heading = Labels.of(text, Styles.PANE, "settings-heading");
    heading.setMinHeight(USE_PREF_SIZE);
    return heading;
  }
}
