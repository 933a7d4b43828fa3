package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Segmented;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A setting of a few choices, all in view. FX thread.
final class ChoiceRow<T> extends SettingRow {
  private final Segmented<T> choices;
  private boolean showing;

  /// @param words the choices with their words, in their order
  ChoiceRow(
      Feather glyph, String id, String name, Map<T, String> words, T first, Consumer<T> choose) {
    super(Icons.of(glyph), Labels.of(name, "name"));
    choices = new Segmented<>(id, words, first);
    words.forEach((choice, word) -> choices.button(choice).setAccessibleText(name + ", " + word));
    choices
        .valueProperty()
        .addListener((_, _, chosen) -> {
          if (!showing) {
            choose.accept(chosen);
          }
        });
    var room = new HBox(choices);
    room.getStyleClass().add("form");
    below(room);
  }

  /// Shows what is set, which chooses nothing.
  void show(T chosen) {
    showing = true;
    choices.valueProperty().set(chosen);
    showing = false;
  }
}
