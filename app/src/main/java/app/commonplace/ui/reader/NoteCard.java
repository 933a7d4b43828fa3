package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.rendered.RenderedText;
import app.commonplace.ui.rendered.TextSize;
import app.commonplace.ui.rendered.Written;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A note that a person pinned to a passage, as it is read below the passage or beside it.
final class NoteCard extends VBox {
  private final ReaderContext context;
  private final Label head = Labels.of("");
  private final RenderedText words;
  private @Nullable Note note;

  NoteCard(ReaderContext context) {
    super(2);
    this.context = context;
    words = new RenderedText(TextSize.NOTE, context.spans());
    var edit = new IconButton("note-edit", Feather.EDIT_2, context.text("reader.note.edit"));
    edit.getStyleClass().add("small");
    edit.setOnAction(_ -> edit());
    var line = new HBox(6, Icons.of(Feather.EDIT_3, 12, "fg-warning"), head, Labels.spring(), edit);
    line.getStyleClass().add("head");
    getStyleClass().add("note-card");
    getChildren().addAll(line, words);
  }

  void show(Note next, Written written) {
    note = next;
    head.setText(said(next, context));
    words.show(written.blocks());
  }

  /// Whose note it is and when it was written.
  static String said(Note note, ReaderContext context) {
    return context.text("reader.yourNote", context.desk().dates().brief(note.createdAt()));
  }

  private void edit() {
    if (note != null) {
      context.actions().edit(note);
    }
  }

  /// The texts in which words are lit.
  List<TextSurface> surfaces() {
    return words.surfaces();
  }
}
