package app.commonplace.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// A paragraph: texts that wrap together, and behind them the shapes of its marks. It takes the
/// direction of its first letter, as each paragraph should. FX thread.
public final class TextSurface extends Region {
  private final TextFlow flow = new TextFlow();
  private final List<Path> shapes = new ArrayList<>();
  private List<Mark> own = List.of();
  private List<Mark> marks = List.of();
  private int[] pads = new int[0];
  private String text = "";
  private @Nullable Stripes stripes;

  public TextSurface(String... styles) {
    getStyleClass().add("text-surface");
    flow.getStyleClass().addAll(styles);
    getChildren().add(flow);
  }

  /// Shows texts in place of those before.
  ///
  /// @param content the words of all texts together
  /// @param fixed marks that belong to the text itself, such as the fields of inline code
  /// @param padding places in the words where `texts` has one letter more, for room around code
  void show(String content, List<? extends Node> texts, List<Mark> fixed, int[] padding) {
    text = content;
    pads = padding;
    own = List.copyOf(fixed);
    marks = List.of();
    flow.getChildren().setAll(texts);
    flow.setNodeOrientation(
        Direction.isRightToLeft(content)
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
    requestLayout();
  }

  /// Shows texts whose words together are the content; see [Pieces] for how to cut them.
  ///
  /// @param fixed marks that belong to the text itself
  public void show(String content, List<? extends Node> texts, List<Mark> fixed) {
    show(content, texts, fixed, new int[0]);
  }

  /// Shows one plain text.
  public void show(String content) {
    show(content, Pieces.nodes(content), List.of(), new int[0]);
  }

  public String text() {
    return text;
  }

  /// Lights these stretches and no others.
  public void marks(List<Mark> changed) {
    if (!marks.equals(changed)) {
      marks = List.copyOf(changed);
      requestLayout();
    }
  }

  /// Makes marks of one side of a comparison go over whole lines, from edge to edge.
  ///
  /// @param before room between the text and the edge it begins at
  /// @param after room at its other edge
  public void stripes(double before, double after) {
    clearSigns();
    stripes = new Stripes(before, after);
    requestLayout();
  }

  private void clearSigns() {
    if (stripes != null) {
      getChildren().removeAll(stripes.signs());
      stripes.signs().clear();
    }
  }

  /// The place between two characters that is nearest to a point of this node.
  public int insertionAt(double x, double y) {
    int index = flow.getHitInfo(flow.parentToLocal(x, y)).getInsertionIndex();
    int before = 0;
    while (before < pads.length && pads[before] + before < index) {
      before++;
    }
    return Math.clamp(index - before, 0, text.length());
  }

  /// Where the line begins that has a character of the text, once it is laid out.
  public double lineTop(int at) {
    double top = Double.POSITIVE_INFINITY;
    for (PathElement element : flow.getRangeShape(letter(at), letter(at) + 1, false)) {
      if (element instanceof LineTo corner) {
        top = Math.min(top, corner.getY());
      }
    }
    return flow.getLayoutY() + (Double.isFinite(top) ? top : 0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + flow.prefWidth(height) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + flowHeight(inner) + snappedBottomInset();
  }

  private double flowHeight(double width) {
    try {
      return flow.prefHeight(width);
    } catch (ArrayIndexOutOfBoundsException e) {
      // a word that runs from right to left is wider than the column; see Pieces
      flow.getChildren().setAll(Pieces.letters(flow.getChildren()));
      flow.applyCss();
      return flow.prefHeight(width);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    flowHeight(width);
    flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
    flow.layout();
    drawMarks();
  }

  private void drawMarks() {
    if (own.isEmpty() && marks.isEmpty() && shapes.isEmpty()) {
      return;
    }
    clearSigns();
    int used = 0;
    for (Mark mark : own) {
      draw(mark, used++);
    }
    for (Mark mark : marks) {
      draw(mark, used++);
    }
    for (int i = used; i < shapes.size(); i++) {
      shapes.get(i).setVisible(false);
    }
  }

  /// The place of a character of the text among the letters of the flow.
  private int letter(int at) {
    int before = 0;
    while (before < pads.length && pads[before] <= at) {
      before++;
    }
    return at + before;
  }

  private void draw(Mark mark, int index) {
    if (index == shapes.size()) {
      var path = new Path();
      path.setManaged(false);
      path.setMouseTransparent(true);
      shapes.add(path);
      getChildren().add(index, path);
    }
    Path shape = shapes.get(index);
    // the room around code belongs to its field
    int wider = mark.kind() == Mark.Kind.CODE ? 1 : 0;
    PathElement[] outline =
        flow.getRangeShape(letter(mark.start()) - wider, letter(mark.end() - 1) + 1 + wider, false);
    shape.getElements().setAll(drawn(mark.kind(), outline));
    shape.getStyleClass().setAll("mark", mark.kind().style());
    // shapes come mirrored where the text runs against the window
    boolean mirrored = flow.getEffectiveNodeOrientation() != getEffectiveNodeOrientation();
    shape
        .getTransforms()
        .setAll(mirrored ? List.of(new Scale(-1, 1, flow.getWidth() / 2, 0)) : List.of());
    shape.setLayoutX(flow.getLayoutX());
    shape.setLayoutY(flow.getLayoutY());
    shape.setVisible(true);
  }

  private List<PathElement> drawn(Mark.Kind kind, PathElement... outline) {
    if (stripes != null && kind.isOfSide()) {
      getChildren().add(stripes.sign(outline));
      return stripes.over(outline, flow.getWidth());
    }
    return kind == Mark.Kind.CODE ? Fields.around(outline) : List.of(outline);
  }
}
