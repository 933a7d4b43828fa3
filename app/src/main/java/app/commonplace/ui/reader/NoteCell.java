package app.commonplace.ui.reader;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.TextSurface;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A note that a person pinned to the passage above it.
final class NoteCell extends ReaderCell {
  private final Label head = Labels.of("");
  private final TextSurface words = new TextSurface("note-text");

  NoteCell(ReaderContext context) {
    super(context);
    var edit = new IconButton("note-edit", Feather.EDIT_2, context.text("reader.note.edit"));
    edit.getStyleClass().add("small");
    edit.setOnAction(_ -> edit());
    var line = new HBox(6, Icons.of(Feather.EDIT_3, 12, "fg-warning"), head, Labels.spring(), edit);
    line.getStyleClass().add("head");
    var card = new VBox(2, line, words);
    card.getStyleClass().add("note");
    content(card);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.NoteCard(var note)) {
      head.setText(
          context().text("reader.yourNote", context().desk().dates().brief(note.createdAt())));
      words.show(note.text());
      setAccessibleText(head.getText() + ". " + note.text());
    }
  }

  private void edit() {
    if (row().piece() instanceof Row.Piece.NoteCard(var note)) {
      context().notes().edit(note);
    }
  }

  @Override
  Optional<TextSurface> surface() {
    return Optional.of(words);
  }
}
