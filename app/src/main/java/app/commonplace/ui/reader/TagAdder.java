package app.commonplace.ui.reader;

import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.TabStops;
import app.commonplace.ui.controls.TagField;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A chip that turns into a field for the name of a tag. FX thread.
final class TagAdder extends HBox {
  private final EntryChanges changes;
  private final Button button;
  private final TagField field;
  private final Desk desk;
  private final Supplier<List<Tag>> suggested;
  private List<String> names = List.of();

  /// @param suggested tags that may be meant, the likeliest first
  TagAdder(ReaderModel model, Supplier<List<Tag>> suggested, Desk desk) {
    super(6);
    this.desk = desk;
    this.suggested = suggested;
    changes = model.changes();
    button = Buttons.chip("add-tag", Feather.PLUS, desk.text("reader.tag"), this::begin);
    button.setAccessibleText(desk.text("reader.addTag"));
    field = new TagField("tag-field", () -> names, changes::addTag, this::close);
    field.getStyleClass().add("small");
    field.setPrefColumnCount(12);
    field.setAccessibleText(desk.text("reader.addTag"));
    getChildren().add(button);
  }

  void begin() {
    changes.tagNames(found -> names = found);
    getChildren().setAll(field);
    String offer = suggested.get().stream().map(Tag::name).findFirst().orElse("");
    field.setPromptText(
        offer.isEmpty() ? desk.text("reader.tagPrompt") : desk.text("reader.tagOffer", offer));
    field.begin(offer);
  }

  private void close(boolean byKey) {
    getChildren().setAll(button);
    if (byKey) {
      TabStops.show(button);
    }
  }
}
