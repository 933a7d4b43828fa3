package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.rendered.RenderedText;
import app.commonplace.ui.rendered.TextSize;
import app.commonplace.ui.rendered.Written;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One of the answers side by side: who gave it, and its text with what no other one has. FX
/// thread.
final class AnswerColumn extends VBox {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final List<Mark.Kind> KINDS =
      List.of(Mark.Kind.LEFT, Mark.Kind.RIGHT, Mark.Kind.THIRD);

  private final Desk desk;
  private final Mark.Kind kind;
  private final ProviderTile tile = new ProviderTile("");
  private final Label name = Labels.filling("", Styles.SEMI);
  private final Label about = Labels.filling("", Styles.CAPTION, Styles.FG_MUTED);
  private final Label opinion = Labels.filling("", Styles.CAPTION, Styles.SEMI, Styles.FG_MUTED);
  private final RenderedText text;
  private final Label nothing;
  private final VBox page;
  private final ScrollPane scroll;
  private List<Written.Piece> pieces = List.of();

  private final VerdictButton verdict;

  AnswerColumn(Decision place, Spans spans, VerdictButton verdict, Desk desk) {
    this.desk = desk;
    this.verdict = verdict;
    kind = KINDS.get(place.column());
    setId("compare-" + place.name().toLowerCase(Locale.ROOT));
    getStyleClass().add("compare-column");
    if (place != Decision.LEFT) {
      getStyleClass().add("divided");
    }
    tile.getStyleClass().add("large");
    opinion.getStyleClass().add("compare-opinion");
    var words = new VBox(name, about, opinion);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var head = new HBox(10, tile, words, verdict);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("compare-head");
    text = new RenderedText(TextSize.READING, spans);
    nothing = Labels.of(desk.text("compare.noCode"), Styles.FG_MUTED);
    page = new VBox(text);
    page.getStyleClass().add("compare-text");
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  ScrollPane scroll() {
    return scroll;
  }

  /// @param where it stands, in a word
  void show(Comparison.Side side, String where) {
    Answer answer = side.answer();
    scroll.setAccessibleText(where);
    tile.provider(answer.provider());
    name.setText(answer.name());
    String entry = answer.entry().isEmpty() ? "" : desk.text("compare.quoted", answer.entry());
    about.setText(
        Stream.of(answer.when(), desk.text("compare.words", answer.words()), entry)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" · ")));
    opinion.setText(answer.opinion());
    Parts.show(opinion, !answer.opinion().isEmpty());
    pieces = side.written().pieces();
    text.show(side.written().blocks());
    page.getChildren().setAll(pieces.isEmpty() ? nothing : text);
    mark(side, null);
    scroll.setVvalue(0);
  }

  /// @param here the difference that the person is at; null while at none
  private void mark(Comparison.Side side, WordDiff.@Nullable Span here) {
    List<TextSurface> surfaces = text.surfaces();
    for (int i = 0; i < pieces.size(); i++) {
      Written.Piece piece = pieces.get(i);
      Stream<Mark> at =
          here == null ? Stream.of() : marks(side.within(piece, List.of(here)), Mark.Kind.HERE);
      surfaces.get(i).marks(Stream.concat(marks(side.in(piece), kind), at).toList());
    }
  }

  private static Stream<Mark> marks(List<WordDiff.Span> spans, Mark.Kind kind) {
    return spans.stream()
        .filter(span -> span.end() > span.start())
        .map(span -> new Mark(span.start(), span.end(), kind));
  }

  /// Frames a difference and brings it into view.
  void goTo(Comparison.Side side, WordDiff.Span difference) {
    mark(side, difference);
    reveal(difference.start());
  }

  /// Says what was decided of the answer that is shown, one of so many.
  void decided(Answer answer, Verdict said, int columns) {
    verdict.show(answer, said, columns);
  }

  /// Shows whether the person is in this column.
  void here(boolean here) {
    pseudoClassStateChanged(HERE, here);
  }

  /// Brings the piece into view in which a place of the text lies.
  private void reveal(int place) {
    for (int i = 0; i < pieces.size(); i++) {
      if (place >= pieces.get(i).start() && place < pieces.get(i).end()) {
        TextSurface surface = text.surfaces().get(i);
        Bounds box = page.sceneToLocal(surface.localToScene(surface.getBoundsInLocal()));
        double room = page.getHeight() - scroll.getViewportBounds().getHeight();
        double middle = scroll.getViewportBounds().getHeight() / 3;
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp((box.getMinY() - middle) / room, 0, 1));
      }
    }
  }
}
