package app.commonplace.ui.library;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// What stands in place of a list without entries: why there are none, and what can be done about
/// it. FX thread.
final class EmptyList extends VBox {
  private final EntryListModel model;
  private final Desk desk;
  private final Label sentence = line(Styles.SEMI);
  private final Label how = line(Styles.FG_MUTED);
  private final Button clear;
  private final Button search;

  /// @param search looks for words in the whole library
  EmptyList(EntryListModel model, Desk desk, Consumer<String> search) {
    super(8);
    this.model = model;
    this.desk = desk;
    setId("list-empty");
    getStyleClass().add("list-empty");
    setAlignment(Pos.CENTER);
    clear =
        Buttons.of(
            "list-empty-clear",
            desk.text("library.empty.clear"),
            () -> model.filterProperty().set(""));
    this.search =
        Buttons.of(
            "list-empty-search",
            desk.text("library.empty.search"),
            () -> search.accept(model.filterProperty().get().strip()));
    getChildren().addAll(sentence, how, clear, this.search);
    model.listedProperty().subscribe(this::show);
    model.filterProperty().subscribe(this::show);
    model.alsoProperty().subscribe(this::show);
    model.noticeProperty().subscribe(this::show);
  }

  private static Label line(String style) {
    Label line = Labels.of("", style);
    Wrapping.of(line);
    line.setTextAlignment(TextAlignment.CENTER);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  private void show() {
    Listed listed = model.listedProperty().get();
    String words = model.filterProperty().get().strip();
    if (words.isEmpty()) {
      say(listed);
    } else {
      sentence.setText(desk.text("library.empty.filter", words));
      how.setText(model.noticeProperty().get());
    }
    Parts.show(how, !how.getText().isEmpty());
    Parts.show(clear, !words.isEmpty());
    Parts.show(search, !words.isEmpty() && !listed.isTrash());
  }

  private void say(Listed listed) {
    View view =
        Stream.of(View.values())
            .filter(some -> some.query().equals(listed.query()))
            .findFirst()
            .orElse(null);
    if (!model.alsoProperty().get().isEmpty()) {
      say("other", desk.text("library.emptyHow.other", model.query()), null);
    } else if (listed.tag() != null) {
      say("tag", desk.text("library.emptyHow.tag"), KeyAction.LIST_TAG);
    } else if (view == null) {
      say("other", desk.text("library.emptyHow.other", listed.query()), null);
    } else {
      switch (view) {
        case UNTAGGED -> say(view.word(), "", null);
        case UNREAD -> say(view.word(), "", KeyAction.LIST_UNREAD);
        case STARRED -> say(view.word(), "", KeyAction.LIST_STAR);
        case ALL, ARCHIVED, ONLY_HERE, RETITLED, REWRITTEN, TRASH ->
            say(view.word(), desk.text("library.emptyHow." + view.word()), null);
      }
    }
  }

  /// @param does what fills the list; said where it has a key
  private void say(String word, String first, @Nullable KeyAction does) {
    sentence.setText(desk.text("library.empty." + word));
    String second = does == null ? "" : desk.keyed("library.emptyKey." + word, does);
    how.setText((first + " " + second).strip());
  }
}
