package app.commonplace.ui.search;

import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.search.Hit;
import app.commonplace.search.Standing;
import app.commonplace.ui.code.Highlighter;
import app.commonplace.ui.code.Token;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Pills;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The chosen passage in its surroundings, and why it was found.
final class PreviewPane extends VBox {
  private static final int CODE_LINES = 24;
  private static final double INDENT = 14;

  private final SearchModel model;
  private final Desk desk;
  private final Spans spans = new Spans(_ -> {});
  private final Label title = Labels.filling("", Styles.SEMI);
  private final Label place = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final IconButton previous;
  private final IconButton next;
  private final WhyCard why;
  private final VBox passages = new VBox();
  private final ScrollPane scroll;
  private Reasons reasons = Reasons.BARS;

  PreviewPane(SearchModel model, Desk desk, Runnable onOpen) {
    this.model = model;
    this.desk = desk;
    setId("preview");
    getStyleClass().addAll("pane", "edge-left", "preview");
    previous = new IconButton("previous-hit", Feather.CHEVRON_UP, desk.text("search.previousHit"));
    previous.setOnAction(_ -> model.list().moveInEntry(-1));
    next = new IconButton("next-hit", Feather.CHEVRON_DOWN, desk.text("search.nextHit"));
    next.setOnAction(_ -> model.list().moveInEntry(1));
    var open =
        new IconButton(
            "open-hit",
            Feather.EXTERNAL_LINK,
            desk.text("search.openHit"),
            desk.text("search.key.enter"));
    open.setOnAction(_ -> onOpen.run());
    why = new WhyCard(model, desk);
    passages.getStyleClass().add("passages");
    var page = new VBox(why, passages);
    page.getStyleClass().add("page");
    scroll = new ScrollPane(page);
    scroll.setId("preview-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new PaneHeader(title, place, previous, next, open), scroll);
    model.previewing().previewProperty().subscribe(this::show);
    model.selectedProperty().subscribe(this::showHead);
  }

  /// Says more, all or nothing about why a passage was found.
  void turnReasons() {
    reasons = reasons.next();
    ResultRow.Found at = model.selectedProperty().get();
    if (at != null) {
      why.show(at.hit(), reasons);
    }
  }

  private void showHead(ResultRow.@Nullable Found row) {
    setDisable(row == null);
    if (row != null) {
      int at = row.group().place(row.hit());
      int all = row.group().hits().size();
      title.setText(model.words().title(row.group()));
      place.setText(model.words().place(at, all));
      previous.setDisable(at <= 1);
      next.setDisable(at >= all);
      why.show(row.hit(), reasons);
    }
  }

  private void show(Preview preview) {
    var shown = new ArrayList<Node>();
    @Nullable Node found = null;
    for (Preview.Shown passage : preview.passages()) {
      Node node = passage(passage, preview);
      found = passage.found() ? node : found;
      shown.add(node);
    }
    passages.getChildren().setAll(shown);
    scroll.setVvalue(0);
    if (found != null) {
      Node target = found;
      FxThread.later(() -> reveal(target));
    }
  }

  /// Scrolls only when the found passage would lie below the pane.
  private void reveal(Node found) {
    double top = found.getBoundsInParent().getMinY() + passages.getLayoutY();
    double height = scroll.getViewportBounds().getHeight();
    double content = scroll.getContent().getLayoutBounds().getHeight();
    if (top > height * 0.6 && content > height) {
      scroll.setVvalue(Math.clamp((top - 40) / (content - height), 0, 1));
    }
  }

  private Node passage(Preview.Shown shown, Preview preview) {
    var body = new VBox(10);
    body.getStyleClass().add("body");
    Hit hit = preview.hit();
    if (shown.found() && hit != null && hit.attachment() != null) {
      body.getChildren().add(attachment(hit));
    }
    shown.pieces().forEach(piece -> body.getChildren().add(block(piece)));
    if (shown.cut()) {
      body.getChildren().add(Labels.of(desk.text("search.cut"), Styles.SMALL, Styles.FG_SUBTLE));
    }
    var passage = new VBox(6, head(shown, preview), body);
    passage.getStyleClass().add(shown.found() ? "found-passage" : "neighbour");
    return passage;
  }

  /// The place in an attachment, which the text of its passage does not show.
  private Node attachment(Hit hit) {
    Marked marked = Marked.of(model.words().snippet(hit));
    var surface = new TextSurface("preview-text");
    surface.show(marked.text());
    surface.marks(marked.marks());
    return new Paragraph(surface, 0);
  }

  private Node head(Preview.Shown shown, Preview preview) {
    Passage passage = shown.passage();
    var head = new HBox(6);
    head.setAlignment(Pos.CENTER_LEFT);
    Hit hit = preview.hit();
    if (passage.role() == Role.ASSISTANT && hit != null) {
      head.getChildren().add(new ProviderTile(hit.provider()));
    }
    head.getChildren()
        .add(
            Labels.fixed(
                model.words().speaker(passage.role(), passage.model()), Styles.SMALL, Styles.SEMI));
    Instant when = passage.createdAt();
    if (when != null) {
      head.getChildren().add(Labels.fixed(desk.dates().time(when), Styles.SMALL, Styles.FG_SUBTLE));
    }
    head.getChildren().add(Labels.spring());
    if (shown.found() && hit != null && hit.standing() != Standing.NONE) {
      String colour = hit.standing() == Standing.REJECTED ? "danger" : "success";
      head.getChildren().add(Pills.of(model.words().standing(hit), colour));
    }
    if (shown.found() && preview.around().versions() > 1) {
      head.getChildren().add(Pills.of(model.words().version(preview.around())));
    }
    return head;
  }

  private Node block(Preview.Piece piece) {
    return switch (piece.block()) {
      case Block.Prose prose -> {
        var surface = new TextSurface(prose.level() > 0 ? "preview-heading" : "preview-text");
        spans.show(prose.text(), surface);
        surface.marks(piece.marks());
        yield new Paragraph(surface, Math.min(prose.nesting().levels().size(), 4) * INDENT);
      }
      case Block.Code code -> code(code, piece);
      case Block.Table _ -> plain(piece);
      case Block.Rule _ -> rule();
    };
  }

  private static Node plain(Preview.Piece piece) {
    var surface = new TextSurface("preview-text");
    surface.show(Preview.textOf(piece.block()));
    surface.marks(piece.marks());
    return new Paragraph(surface, 0);
  }

  private static Node rule() {
    Label rule = Labels.filling("", "rule");
    rule.setMaxWidth(Double.MAX_VALUE);
    return rule;
  }

  private Node code(Block.Code code, Preview.Piece piece) {
    Label language = Labels.of(headOf(code), "language");
    var head = new HBox(language, Labels.spring(), new CopyButton(code.text(), desk));
    head.getStyleClass().add("preview-code-head");
    head.setAlignment(Pos.CENTER_LEFT);
    String shown = beginning(code.text());
    var surface = new TextSurface("code-text");
    surface.show(shown, texts(code.language(), shown), List.of());
    surface.marks(piece.marks().stream().filter(mark -> mark.end() <= shown.length()).toList());
    var lines = new ClippedBox(surface);
    lines.getStyleClass().add("preview-code-lines");
    var block = new VBox(head, lines);
    block.getStyleClass().add("preview-code");
    return block;
  }

  private String headOf(Block.Code code) {
    if (code.isAsItWas()) {
      return desk.text("reader.asItWas");
    }
    String name = Highlighter.displayName(code.language());
    return name.isEmpty() ? desk.text("search.code") : name;
  }

  private static String beginning(String code) {
    int end = -1;
    for (int line = 0; line < CODE_LINES; line++) {
      end = code.indexOf('\n', end + 1);
      if (end < 0) {
        return code;
      }
    }
    return code.substring(0, end);
  }

  private static List<Text> texts(String language, String code) {
    var texts = new ArrayList<Text>();
    for (Token token : Highlighter.tokens(language, code)) {
      var text = new Text(code.substring(token.start(), token.end()));
      if (token.kind() != Token.Kind.PLAIN) {
        text.getStyleClass().add("code-" + token.kind().name().toLowerCase(Locale.ROOT));
      }
      texts.add(text);
    }
    return texts;
  }
}
