package app.commonplace.ui.compare;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.Pieces;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.text.Text;

/// One thing that differs, what each answer says of it, and which is right. FX thread.
final class TellingLine extends GridPane {
  private static final double KIND = 120;
  private static final double SHARE = 240;

  private final Telling line;
  private final CompareModel model;
  private final LineMenu menu;

  TellingLine(int number, Telling line, CompareModel model, Desk desk) {
    this.line = line;
    this.model = model;
    getStyleClass().add("compare-line");
    setAlignment(Pos.CENTER_LEFT);
    String kind = desk.text("compare.kind." + line.kind().word());
    Label first = Labels.of(kind, Styles.FG_MUTED);
    getColumnConstraints().add(new ColumnConstraints(KIND));
    // every part as high as it has to be, all in the middle
    getRowConstraints().add(new RowConstraints(0, USE_COMPUTED_SIZE, Double.MAX_VALUE));
    getRowConstraints().getFirst().setFillHeight(false);
    getRowConstraints().getFirst().setValignment(VPos.CENTER);
    add(first, 0, 0);
    var told = new ArrayList<String>();
    for (int i = 0; i < line.sides().size(); i++) {
      String said = line.sides().get(i);
      told.add(said.isEmpty() ? desk.text("compare.none") : said);
      Node side = said.isEmpty() ? Labels.filling(told.getLast(), Styles.FG_SUBTLE) : said(i);
      getColumnConstraints().add(share());
      add(side, i + 1, 0);
    }
    String name = kind + ": " + String.join(" | ", told);
    menu = new LineMenu(number, name, line.sides().size(), desk);
    menu.onDecide(decision -> model.deciding().decide(line, decision));
    if (model.deciding().isJudged()) {
      add(menu.asWideAsAny(), line.sides().size() + 1, 0);
    }
    showDecided();
  }

  /// Every answer gets the same share of the line.
  private static ColumnConstraints share() {
    var share = new ColumnConstraints(0, SHARE, Double.MAX_VALUE);
    share.setHgrow(Priority.ALWAYS);
    return share;
  }

  private Node said(int side) {
    String words = line.sides().get(side);
    String style = line.kind() == Telling.Kind.NAME ? "telling-name" : "telling-words";
    var texts = new ArrayList<Text>();
    int at = 0;
    for (WordDiff.Span lit : line.lit(side)) {
      texts.addAll(Pieces.nodes(words.substring(at, lit.start())));
      texts.addAll(Pieces.nodes(words.substring(lit.start(), lit.end()), "lit"));
      at = lit.end();
    }
    texts.addAll(Pieces.nodes(words.substring(at)));
    texts.removeIf(text -> text.getText().isEmpty());
    var surface = new TextSurface(style);
    surface.show(words, texts, List.of());
    return surface;
  }

  void showDecided() {
    menu.show(model.deciding().decided(line));
  }

  boolean isDecided() {
    return model.deciding().decided(line) != Decision.NEITHER;
  }
}
