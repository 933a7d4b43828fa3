package app.commonplace.ui.controls;

import app.commonplace.ui.theme.Styles;
import javafx.beans.property.Property;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The head of a layer that is narrowed by what is typed: a sign and a bare field. FX thread.
public final class TypingHead extends HBox {
  /// @param prompt what can be typed, seen while nothing is
  public TypingHead(
      Feather sign, TextField field, String id, String prompt, Property<String> typed) {
    super(12, Icons.of(sign, 18, Styles.FG_DEFAULT), field);
    getStyleClass().add("palette-head");
    field.setId(id);
    field.getStyleClass().add("bare");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.textProperty().bindBidirectional(typed);
    HBox.setHgrow(field, Priority.ALWAYS);
  }
}
