package app.commonplace.ui.reader;

import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The branch at a glance: prompts as accent lines with their first words, answers grey, code
/// darker, and a frame around what is in view. A click or a drag goes there.
final class Minimap extends Pane {
  private static final double HIGHEST = 320;
  private static final double BAR = 16;
  private static final double CODE = 12;
  private static final double NAMES = 28;
  private static final double NAME_HEIGHT = 16;

  /// Bars nearer to each other than this are one: a map of ten thousand passages is no fuller than
  /// one of a hundred.
  private static final double NEAREST = 2.5;

  /// What one passage, or the code in it, takes.
  private record Stretch(int at, boolean prompt, boolean code, double weight) {}

  private final ReaderModel model;
  private final VirtualColumn<Row> column;
  private final Desk desk;
  private final Region frame = new Region();
  private final List<Label> names = new ArrayList<>();
  private double[] tops = new double[0];

  Minimap(ReaderModel model, VirtualColumn<Row> column, Desk desk) {
    this.model = model;
    this.column = column;
    this.desk = desk;
    getStyleClass().add("minimap");
    frame.getStyleClass().add("frame");
    frame.setMouseTransparent(true);
    frame.setManaged(false);
    setCursor(Cursor.HAND);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::goTo);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::goTo);
    column.inViewProperty().addListener((_, _, _) -> moveFrame());
    setAccessibleText(desk.text("inspector.prompts"));
  }

  /// Draws the branch that is shown; answers how many prompts it has.
  int show() {
    Page page = model.pageProperty().get();
    List<Stretch> stretches = stretches(page);
    double weight = stretches.stream().mapToDouble(Stretch::weight).sum();
    double scale = Math.min(1, HIGHEST / Math.max(1, weight));
    getChildren().clear();
    names.clear();
    tops = new double[page.path().size() + 1];
    double y = 2;
    int prompts = 0;
    double lastName = -NAME_HEIGHT;
    double lastBar = -NEAREST;
    for (Stretch stretch : stretches) {
      double high = stretch.weight * scale;
      if (tops[stretch.at] == 0) {
        tops[stretch.at] = y;
      }
      if (y - lastBar >= NEAREST) {
        bar(stretch, y, Math.max(1, high - 2));
        lastBar = y;
      }
      if (stretch.prompt) {
        prompts++;
        if (y - lastName >= NAME_HEIGHT) {
          name(page.path().get(stretch.at), stretch.at, y);
          lastName = y;
        }
      }
      y += high;
    }
    tops[page.path().size()] = y;
    getChildren().add(frame);
    setPrefHeight(y + 8);
    setMinHeight(y + 8);
    moveFrame();
    return prompts;
  }

  private static List<Stretch> stretches(Page page) {
    var stretches = new ArrayList<Stretch>();
    for (int at = 0; at < page.path().size(); at++) {
      boolean prompt = page.path().get(at).role() == Role.USER;
      int end = at + 1 < page.firstRows().length ? page.firstRows()[at + 1] : page.rows().size();
      int text = 0;
      int code = 0;
      for (Row row : page.rows().subList(page.firstRows()[at], end)) {
        switch (row.piece()) {
          case Row.Piece.CodeLines lines -> code += lines.to() - lines.from();
          case Row.Piece.Prose prose -> text += 1 + prose.block().text().length() / 60;
          default -> text++;
        }
      }
      stretches.add(new Stretch(at, prompt, false, prompt ? 5 : Math.clamp(3 + text, 6, 20)));
      if (code > 0) {
        stretches.add(new Stretch(at, false, true, Math.clamp(4 + code / 2, 6, 14)));
      }
    }
    return stretches;
  }

  private void bar(Stretch stretch, double y, double high) {
    var bar = new Region();
    bar.getStyleClass().add("bar");
    if (stretch.prompt) {
      bar.getStyleClass().add("prompt");
    } else if (stretch.code) {
      bar.getStyleClass().add("code");
    }
    bar.setManaged(false);
    bar.resizeRelocate(0, y, stretch.code ? CODE : BAR, high);
    getChildren().add(bar);
  }

  private void name(Passage passage, int at, double y) {
    String text = FoldTexts.firstLine(passage.text());
    Label name = Labels.of(text.isEmpty() ? desk.text("reader.unnamed") : text, "prompt-name");
    name.setManaged(false);
    name.setUserData(at);
    name.relocate(NAMES, y - 6);
    names.add(name);
    getChildren().add(name);
  }

  @Override
  protected void layoutChildren() {
    for (Label name : names) {
      name.resize(Math.max(0, getWidth() - NAMES), NAME_HEIGHT);
    }
  }

  private void moveFrame() {
    Page page = model.pageProperty().get();
    VirtualColumn.Range view = column.inViewProperty().get();
    boolean drawn = tops.length == page.path().size() + 1 && !page.path().isEmpty();
    frame.setVisible(drawn && view.end() > 0);
    if (!frame.isVisible()) {
      return;
    }
    double top = place(page, view.first());
    double bottom = place(page, Math.min(view.end(), page.rows().size()));
    frame.resizeRelocate(-4, top - 2, BAR + 8, Math.max(12, bottom - top + 3));
    int now = page.passageAt(view.first());
    Label lit = null;
    for (Label name : names) {
      name.getStyleClass().remove("now");
      if ((Integer) name.getUserData() <= now || lit == null) {
        lit = name;
      }
    }
    if (lit != null) {
      lit.getStyleClass().add("now");
    }
  }

  /// How far down a row stands on the map.
  private double place(Page page, int row) {
    if (row >= page.rows().size()) {
      return tops[tops.length - 1];
    }
    int at = page.passageAt(row);
    int first = page.firstRows()[at];
    int end = at + 1 < page.firstRows().length ? page.firstRows()[at + 1] : page.rows().size();
    double share = end > first ? (double) (row - first) / (end - first) : 0;
    return tops[at] + share * (tops[at + 1] - tops[at]);
  }

  private void goTo(MouseEvent event) {
    Page page = model.pageProperty().get();
    for (int at = page.path().size() - 1; at >= 0; at--) {
      if (event.getY() >= tops[at] || at == 0) {
        model.place().scrolledTo(at);
        column.place(page.firstRows()[at], 0);
        event.consume();
        return;
      }
    }
  }
}
