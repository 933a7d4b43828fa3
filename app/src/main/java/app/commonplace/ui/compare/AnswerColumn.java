package app.commonplace.ui.compare;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One of two answers: who gave it, and its text with what the other one does not have. FX thread.
final class AnswerColumn extends VBox {
  private final Desk desk;
  private final Mark.Kind kind;
  private final ProviderTile tile = new ProviderTile("");
  private final Label name = Labels.filling("", Styles.SEMI);
  private final Label about = Labels.filling("", Styles.CAPTION, Styles.FG_MUTED);
  private final VBox text = new VBox();
  private final ScrollPane scroll = new ScrollPane(text);
  private final List<Placed> placed = new ArrayList<>();

  /// A block of the text, and where it begins there.
  private record Placed(TextSurface surface, int start, int end) {}

  AnswerColumn(String id, Mark.Kind kind, Desk desk) {
    this.desk = desk;
    this.kind = kind;
    setId(id);
    getStyleClass().add("compare-column");
    tile.getStyleClass().add("large");
    var words = new VBox(name, about);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var head = new HBox(10, tile, words);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("compare-head");
    text.getStyleClass().add("compare-text");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(desk.text(kind == Mark.Kind.LEFT ? "compare.left" : "compare.right"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  ScrollPane scroll() {
    return scroll;
  }

  void show(Answer answer, List<WordDiff.Span> differ) {
    tile.provider(answer.provider());
    name.setText(answer.name());
    String counted = desk.text("compare.words", answer.words());
    about.setText(answer.when().isEmpty() ? counted : answer.when() + " · " + counted);
    placed.clear();
    text.getChildren().clear();
    Blocks.of(answer.text()).forEach(block -> add(answer.text(), block, differ));
    scroll.setVvalue(0);
  }

  private void add(String all, WordDiff.Span where, List<WordDiff.Span> differ) {
    String block = all.substring(where.start(), where.end());
    int start = where.start();
    var surface = new TextSurface(block.startsWith("```") ? Styles.MONO : Styles.READING);
    surface.show(block);
    surface.marks(
        differ.stream()
            .filter(span -> span.start() < start + block.length() && span.end() > start)
            .map(span ->
                new Mark(
                    Math.max(0, span.start() - start),
                    Math.min(block.length(), span.end() - start),
                    kind))
            .toList());
    placed.add(new Placed(surface, start, start + block.length()));
    text.getChildren().add(surface);
  }

  /// Brings the block into view in which a place of the text lies.
  void reveal(int place) {
    for (Placed one : placed) {
      if (place >= one.start() && place < one.end()) {
        Bounds box = one.surface().getBoundsInParent();
        double room = text.getHeight() - scroll.getViewportBounds().getHeight();
        double middle = scroll.getViewportBounds().getHeight() / 3;
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp((box.getMinY() - middle) / room, 0, 1));
      }
    }
  }
}
