package app.commonplace.ui.linking;

import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.rendered.RenderedText;
import app.commonplace.ui.rendered.TextSize;
import app.commonplace.ui.search.Speakers;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows where a link would lead: the suggested lines with a bar beside them, what stands around
/// them paler, and below what the passage will say of the link. FX thread.
final class PreviewPane extends VBox {
  /// Room that is left over the lit lines when they are scrolled to.
  private static final double ABOVE = 48;

  private final LinkModel model;
  private final Desk desk;
  private final Spans spans = new Spans(_ -> {}); // a preview leads nowhere
  private final Label title = Labels.filling("", Styles.PANE);
  private final Label place = Labels.fixed("", Styles.CAPTION, Styles.FG_MUTED);
  private final Label backTitle = Labels.filling("", Styles.SMALL);
  private final Label backReason = Labels.of("", Styles.CAPTION, Styles.FG_MUTED);
  private final VBox passages = new VBox(14);
  private final ScrollPane scroll = new ScrollPane(passages);
  private @Nullable Node lit;

  /// Until a person scrolls: texts find out late how high they are.
  private boolean following;

  PreviewPane(LinkModel model, Desk desk) {
    super(10);
    this.model = model;
    this.desk = desk;
    setId("link-preview");
    getStyleClass().addAll("popover", "link-preview");
    passages.getStyleClass().add("link-passages");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleText(desk.text("linking.preview"));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    scroll.addEventFilter(ScrollEvent.ANY, _ -> following = false);
    scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> following = false);
    passages.heightProperty().subscribe(_ -> FxThread.later(this::reveal));
    var head = new HBox(8, title, place);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, scroll, after());
    model.previewProperty().subscribe(this::show);
    model.kindProperty().subscribe(_ -> showReason());
    model.noteProperty().subscribe(_ -> showReason());
    backTitle.textProperty().bind(model.titleProperty());
  }

  /// Names the entry that is chosen.
  void title(String text) {
    title.setText(text);
  }

  private Node after() {
    Wrapping.of(backReason);
    backReason.setMinHeight(USE_PREF_SIZE);
    var words = new VBox(backTitle, backReason);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var link = new HBox(8, Icons.of(Feather.ARROW_DOWN_LEFT, 14), words);
    String says = desk.text("linking.after");
    var after = new VBox(6, Labels.of(says, Styles.CAPTION, Styles.SEMI, Styles.FG_MUTED), link);
    after.getStyleClass().add("link-after");
    return after;
  }

  private void showReason() {
    backReason.setText(model.reason());
  }

  private void show(LinkPreview preview) {
    lit = null;
    List<Node> shown = preview.passages().stream().map(this::passage).toList();
    passages.getChildren().setAll(shown);
    place.setText(
        preview.place() == 0 ? "" : desk.text("reader.position", preview.place(), preview.of()));
    scroll.setVvalue(0);
    following = true;
    FxThread.later(this::reveal);
  }

  /// The suggested lines stand near the top, once it is known how high all are.
  private void reveal() {
    Node target = lit;
    if (following && target != null && target.getScene() != null) {
      scroll.applyCss();
      scroll.layout();
      double top = passages.sceneToLocal(target.localToScene(0, 0)).getY();
      double hidden = passages.getHeight() - scroll.getViewportBounds().getHeight();
      scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - ABOVE) / hidden, 0, 1));
    }
  }

  private Node passage(LinkPreview.Shown shown) {
    var body = new VBox(8);
    for (LinkPreview.Piece piece : shown.pieces()) {
      var text = new RenderedText(TextSize.SMALL, spans);
      text.show(List.of(piece.block()));
      var box = new VBox(text);
      box.getStyleClass().add(piece.lit() ? "link-lit" : "link-around");
      body.getChildren().add(box);
      if (piece.lit() && lit == null) {
        lit = box;
      }
    }
    return new VBox(4, head(shown.passage()), body);
  }

  private Node head(Passage passage) {
    String author = passage.author();
    String who =
        passage.role() == Role.SECTION && author != null
            ? author
            : Speakers.word(desk, passage.role(), passage.model());
    var head = new HBox(6, Labels.of(who, Styles.SMALL, Styles.SEMI));
    Instant when = passage.createdAt();
    if (when != null) {
      head.getChildren().add(Labels.fixed(desk.dates().time(when), Styles.SMALL, Styles.FG_SUBTLE));
    }
    return head;
  }
}
