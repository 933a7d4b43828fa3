package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.rendered.RenderedText;
import app.commonplace.ui.rendered.TextSize;
import app.commonplace.ui.rendered.Written;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A note among the details: when it was written, what it says, and ways to change it or to go
/// where it stands. FX thread.
final class NoteLine extends VBox {
  NoteLine(Note note, Desk desk, ReaderModel model, Spans spans, Consumer<Note> edit) {
    super(2);
    getStyleClass().add("inspector-note");
    PassageId passage = note.passage();
    String when = desk.dates().brief(note.createdAt());
    String key = passage == null ? "inspector.noteOnEntry" : "inspector.noteOnPassage";
    var head = new HBox(2, Labels.filling(desk.text(key, when), Styles.CAPTION, Styles.FG_SUBTLE));
    head.setAlignment(Pos.CENTER_LEFT);
    if (passage != null) {
      head.getChildren()
          .add(
              button(
                  "note-go",
                  Feather.CORNER_DOWN_LEFT,
                  desk.text("inspector.goToNote"),
                  () -> model.openAt(note.entry(), passage)));
    }
    head.getChildren()
        .addAll(
            button(
                "note-change",
                Feather.EDIT_2,
                desk.text("reader.note.edit"),
                () -> edit.accept(note)),
            button(
                "note-delete",
                Feather.TRASH_2,
                desk.text("reader.note.remove"),
                () -> model.changes().removeNote(note)));
    var words = new RenderedText(TextSize.NOTE, spans);
    Written written = Written.of(Markdown.parse(note.text()));
    words.show(written.blocks());
    setAccessibleText(desk.text(key, when) + ". " + written.text());
    getChildren().addAll(head, words);
  }

  private static IconButton button(String id, Feather glyph, String name, Runnable action) {
    var button = new IconButton(id, glyph, name);
    button.getStyleClass().add(Styles.COMPACT);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
