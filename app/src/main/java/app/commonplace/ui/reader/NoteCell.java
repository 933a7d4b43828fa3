package app.commonplace.ui.reader;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.rendered.RenderedText;
import app.commonplace.ui.rendered.TextSize;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A note that a person pinned to the passage above it, as it is read.
final class NoteCell extends ReaderCell {
  private final Label head = Labels.of("");
  private final RenderedText words;

  NoteCell(ReaderContext context) {
    super(context);
    words = new RenderedText(TextSize.NOTE, context.spans());
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
    if (next.piece() instanceof Row.Piece.NoteCard(var note, var written)) {
      head.setText(
          context().text("reader.yourNote", context().desk().dates().brief(note.createdAt())));
      words.show(written.blocks());
      setAccessibleText(head.getText() + ". " + written.text());
    }
  }

  private void edit() {
    if (row().piece() instanceof Row.Piece.NoteCard(var note, _)) {
      context().actions().edit(note);
    }
  }

  @Override
  List<TextSurface> surfaces() {
    return words.surfaces();
  }
}
