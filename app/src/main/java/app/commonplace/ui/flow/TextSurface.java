package app.commonplace.ui.flow;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A paragraph: texts that wrap together, and behind them the shapes of its marks. It takes the
/// direction of its first letter, as each paragraph should. FX thread.
public final class TextSurface extends Region {
  private final TextFlow flow = new TextFlow();
  private final List<Path> shapes = new ArrayList<>();
  private List<Mark> own = List.of();
  private List<Mark> marks = List.of();
  private String text = "";

  public TextSurface(String... styles) {
    getStyleClass().add("text-surface");
    flow.getStyleClass().addAll(styles);
    getChildren().add(flow);
  }

  /// Shows texts in place of those before.
  ///
  /// @param content the words of all texts together
  /// @param fixed marks that belong to the text itself, such as the fields of inline code
  public void show(String content, List<? extends Node> texts, List<Mark> fixed) {
    text = content;
    own = List.copyOf(fixed);
    marks = List.of();
    flow.getChildren().setAll(texts);
    flow.setNodeOrientation(
        Direction.isRightToLeft(content)
            ? NodeOrientation.RIGHT_TO_LEFT
            : NodeOrientation.LEFT_TO_RIGHT);
    requestLayout();
  }

  /// Shows one plain text.
  public void show(String content) {
    show(content, List.of(new Text(content)), List.of());
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

  /// The place between two characters that is nearest to a point of this node.
  public int insertionAt(double x, double y) {
    return flow.getHitInfo(flow.parentToLocal(x, y)).getInsertionIndex();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + flow.prefWidth(height) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + flow.prefHeight(inner) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    flow.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, height);
    flow.layout();
    drawMarks();
  }

  private void drawMarks() {
    if (own.isEmpty() && marks.isEmpty() && shapes.isEmpty()) {
      return;
    }
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

  private void draw(Mark mark, int index) {
    if (index == shapes.size()) {
      var path = new Path();
      path.setManaged(false);
      path.setMouseTransparent(true);
      shapes.add(path);
      getChildren().add(index, path);
    }
    Path shape = shapes.get(index);
    PathElement[] outline = flow.getRangeShape(mark.start(), mark.end(), false);
    shape
        .getElements()
        .setAll(mark.kind() == Mark.Kind.CODE ? Fields.around(outline) : List.of(outline));
    shape.getStyleClass().setAll("mark", mark.kind().style());
    shape.setLayoutX(flow.getLayoutX());
    shape.setLayoutY(flow.getLayoutY());
    shape.setNodeOrientation(flow.getNodeOrientation());
    shape.setVisible(true);
  }
}
