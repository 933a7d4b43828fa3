package app.commonplace.ui.reader;

import app.commonplace.ui.code.Highlighter;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Clipboards;
import app.commonplace.ui.controls.DragOut;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.theme.Styles;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The head of a block of code: its language, its length, and a button that copies it.
final class CodeHeadCell extends ReaderCell {
  private final Label language = Labels.of("");
  private final Label lines = Labels.of("", Styles.FG_SUBTLE);
  private final Button copy;
  private final PauseTransition said = new PauseTransition(Duration.seconds(2));

  CodeHeadCell(ReaderContext context) {
    super(context);
    copy =
        Buttons.of(
            "copy-code", Feather.COPY, context.text("reader.copy"), this::copy, "quiet", "small");
    said.setOnFinished(_ -> copied(false));
    Button save =
        Buttons.of(
            "save-code",
            Feather.DOWNLOAD,
            context.text("reader.saveCode"),
            this::save,
            "quiet",
            "small");
    var tools = new HBox(2, save, copy);
    var head = new HBox(8, language, lines, Labels.spring(), tools);
    tools.setAlignment(javafx.geometry.Pos.CENTER);
    head.getStyleClass().add("code-head");
    DragOut.from(head, this::dragged);
    content(head);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.CodeHead(var block, int count)) {
      String name =
          block.isAsItWas()
              ? context().text("reader.asItWas")
              : Highlighter.displayName(block.language());
      language.setText(name.isEmpty() ? context().text("reader.code") : name);
      lines.setText(context().text("reader.lines", count));
      said.stop();
      copied(false);
      setAccessibleText(
          name.isEmpty() || block.isAsItWas()
              ? language.getText() + ", " + lines.getText()
              : context().text("reader.codeSpoken", name, lines.getText()));
    }
  }

  private void copy() {
    if (row().piece() instanceof Row.Piece.CodeHead(var block, _)) {
      Clipboards.put(block.text());
      copied(true);
      said.playFromStart();
    }
  }

  private void save() {
    if (row().piece() instanceof Row.Piece.CodeHead(var block, _)) {
      context().saving().code(block);
    }
  }

  private Optional<DragOut.Dragged> dragged() {
    context().selection().clear();
    return row().piece() instanceof Row.Piece.CodeHead(var block, _)
        ? Optional.of(context().saving().dragged(block))
        : Optional.empty();
  }

  private void copied(boolean done) {
    copy.setText(context().text(done ? "reader.copied" : "reader.copy"));
    copy.setGraphic(Icons.of(done ? Feather.CHECK : Feather.COPY));
  }
}
