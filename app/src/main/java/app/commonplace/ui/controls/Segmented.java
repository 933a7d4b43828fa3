package app.commonplace.ui.controls;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A choice of few, all in view; exactly one is chosen. Arrow keys move the choice, as in any group
/// of radio buttons.
public final class Segmented<T> extends HBox {
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ObjectProperty<T> value;

  /// @param choices in the order shown, each with its word
  public Segmented(String id, Map<T, String> choices, T first) {
    value = new SimpleObjectProperty<>(this, "value", first);
    setId(id);
    getStyleClass().add("segmented");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMinWidth(Region.USE_PREF_SIZE);
    var group = new ToggleGroup();
    choices.forEach((choice, word) -> add(group, choice, word));
    value.subscribe(chosen -> button(chosen).setSelected(true));
  }

  public ObjectProperty<T> valueProperty() {
    return value;
  }

  /// The part that stands for a choice, to give it a tooltip or to take it out of reach.
  public ToggleButton button(T choice) {
    ToggleButton button = buttons.get(choice);
    if (button == null) {
      throw new IllegalArgumentException("Not a choice here: " + choice);
    }
    return button;
  }

  private void add(ToggleGroup group, T choice, String word) {
    var button = new RadioButton(word);
    button.getStyleClass().setAll("toggle-button");
    button.setSkin(new javafx.scene.control.skin.ToggleButtonSkin(button));
    button.setId(getId() + "-" + choice.toString().toLowerCase(java.util.Locale.ROOT));
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setToggleGroup(group);
    button.setOnAction(_ -> value.set(choice));
    buttons.put(choice, button);
    getChildren().add(button);
  }
}
