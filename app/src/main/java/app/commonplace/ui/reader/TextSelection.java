package app.commonplace.ui.reader;

import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.flow.TextSurface;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Text selected with the pointer or by keys, over as many rows and passages as it was drawn. Kept
/// as two places, because the rows between them have no nodes while they are out of view. FX
/// thread.
final class TextSelection {
  /// Room that is left over or below the end of what is selected.
  private static final double EDGE = 20;

  private Function<String, List<Mark>> light = _ -> List.of();
  private Function<Row, List<String>> noted = _ -> List.of();
  private Runnable beside = () -> {};
  private @Nullable VirtualColumn<Row> column;
  private @Nullable Row pointedRow;
  private @Nullable Find pointed;
  private final ReadOnlyBooleanWrapper made = new ReadOnlyBooleanWrapper(this, "made", false);
  private @Nullable Spot from;
  private @Nullable Spot to;

  /// Follows the pointer over a column.
  void follow(VirtualColumn<Row> rows) {
    column = rows;
    rows.addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    rows.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::extend);
    rows.addEventFilter(MouseEvent.MOUSE_RELEASED, this::end);
  }

  /// Lights what a person searched for in every text.
  ///
  /// @param finder the places in a text that are lit
  void light(Function<String, List<Mark>> finder) {
    light = finder;
    repaint();
  }

  /// Underlays what notes quote.
  ///
  /// @param quotes the quoted words of a row's passage
  void noted(Function<Row, List<String>> quotes) {
    noted = quotes;
  }

  /// Says who marks what stands beside the column whenever other words are lit.
  void beside(Runnable painter) {
    beside = painter;
  }

  /// Points out one of the lit places; null points out none.
  void point(@Nullable Row row, @Nullable Find find) {
    pointedRow = row;
    pointed = find;
    repaint();
  }

  void clear() {
    from = null;
    to = null;
    made.set(false);
    repaint();
  }

  boolean isEmpty() {
    return from == null || to == null || from.equals(to);
  }

  /// The row in which the selection begins; none when nothing is selected.
  OptionalInt firstRow() {
    return isEmpty() ? OptionalInt.empty() : OptionalInt.of(first().row());
  }

  /// The row in which the selection ends; none when nothing is selected.
  OptionalInt lastRow() {
    return isEmpty() ? OptionalInt.empty() : OptionalInt.of(last().row());
  }

  /// Whether something is selected and the pointer has let go of it.
  ReadOnlyBooleanProperty madeProperty() {
    return made.getReadOnlyProperty();
  }

  private void begin(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      from = spotAt(event.getX(), event.getY());
      to = null;
      made.set(false);
      repaint();
    }
  }

  private void end(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      made.set(!isEmpty());
    }
  }

  private void extend(MouseEvent event) {
    if (from != null && event.isPrimaryButtonDown()) {
      to = spotAt(event.getX(), event.getY());
      repaint();
      event.consume();
    }
  }

  /// Moves the end of the selection. Where nothing is selected it begins with the place that is
  /// pointed out, as one that was looked for is, else where a passage does.
  ///
  /// @param at place of the passage on the branch
  /// @return whether there was anything to select
  boolean step(int at, SelectionSteps.Step step, boolean forward) {
    if (column == null) {
      return false;
    }
    var steps = new SelectionSteps(column.rows());
    if (isEmpty()) {
      begin(steps, at);
    }
    Spot end = to;
    if (end == null) {
      return false;
    }
    to = forward ? steps.next(end, step) : steps.previous(end, step);
    made.set(false);
    reveal(to.row());
    repaint();
    made.set(!isEmpty());
    return true;
  }

  private void begin(SelectionSteps steps, int at) {
    Find find = pointed;
    Row row = pointedRow;
    if (find != null && row != null && row.at() == at && row.piece() instanceof Row.Piece.Prose) {
      from = new Spot(find.row(), find.start());
      to = new Spot(find.row(), find.start());
    } else {
      from = steps.beginning(at);
      to = from;
    }
  }

  /// Brings the row into view in which the selection ends.
  private void reveal(int row) {
    if (column != null) {
      double top = column.topOf(row).orElse(-1);
      double beyond = top + column.heightOf(row) - column.getHeight();
      if (top < 0 || beyond > 0) {
        column.scrollBy(top < 0 ? top - EDGE : beyond + EDGE);
      }
    }
  }

  private @Nullable Spot spotAt(double x, double y) {
    if (column == null) {
      return null;
    }
    int row = column.rowAt(Math.clamp(y, 0, Math.max(0, column.getHeight() - 1)));
    if (row < 0 || !(column.cellOf(row) instanceof ReaderCell cell)) {
      return to;
    }
    return new Spot(row, cell.surface().map(surface -> offset(surface, x, y)).orElse(0));
  }

  private int offset(TextSurface surface, double x, double y) {
    if (column == null) {
      return 0;
    }
    var point = surface.sceneToLocal(column.localToScene(x, y));
    return Math.clamp(surface.insertionAt(point.getX(), point.getY()), 0, surface.text().length());
  }

  private void repaint() {
    if (column != null) {
      VirtualColumn.Range range = column.inViewProperty().get();
      for (int row = range.first(); row < range.end(); row++) {
        if (column.cellOf(row) instanceof ReaderCell cell) {
          paint(cell);
        }
      }
    }
    beside.run();
  }

  /// Marks what is selected and what is lit in one cell.
  void paint(ReaderCell cell) {
    List<TextSurface> surfaces = cell.surfaces();
    for (int text = 0; text < surfaces.size(); text++) {
      TextSurface surface = surfaces.get(text);
      var marks = new ArrayList<Mark>();
      addNoted(cell, surface.text(), marks);
      addLit(cell.row(), text, surface, marks);
      addSelection(cell, surface, marks);
      surface.marks(marks);
    }
  }

  /// Marks what is lit in a row that stands beside the column.
  void paint(Row row, List<TextSurface> surfaces) {
    for (int text = 0; text < surfaces.size(); text++) {
      var marks = new ArrayList<Mark>();
      addLit(row, text, surfaces.get(text), marks);
      surfaces.get(text).marks(marks);
    }
  }

  private void addNoted(ReaderCell cell, String text, List<Mark> marks) {
    if (cell.row().piece() instanceof Row.Piece.NoteCard) {
      return;
    }
    for (String words : noted.apply(cell.row())) {
      int at = text.indexOf(words);
      if (at >= 0) {
        marks.add(new Mark(at, at + words.length(), Mark.Kind.NOTE));
      }
    }
  }

  private void addLit(Row row, int text, TextSurface surface, List<Mark> marks) {
    marks.addAll(light.apply(surface.text()));
    Find find = pointed;
    if (find != null && find.text() == text && row.equals(pointedRow)) {
      marks.add(new Mark(find.start(), find.end(), Mark.Kind.FOUND));
    }
  }

  private void addSelection(ReaderCell cell, TextSurface surface, List<Mark> marks) {
    if (isEmpty() || column == null) {
      return;
    }
    int row = indexOf(cell);
    Spot first = first();
    Spot last = last();
    boolean inside = row > first.row() && row < last.row();
    if (row < first.row() || row > last.row() || (cell.surface().isEmpty() && !inside)) {
      return; // what has no text of its own is selected as a whole, once both ends are past it
    }
    int start = row == first.row() ? first.offset() : 0;
    int end = row == last.row() ? last.offset() : surface.text().length();
    if (end > start) {
      marks.add(new Mark(start, Math.min(end, surface.text().length()), Mark.Kind.SELECTION));
    }
  }

  private int indexOf(ReaderCell cell) {
    if (column != null) {
      VirtualColumn.Range range = column.inViewProperty().get();
      for (int row = range.first(); row < range.end(); row++) {
        if (cell.equals(column.cellOf(row))) {
          return row;
        }
      }
    }
    return -1;
  }

  private Spot first() {
    return ordered(true);
  }

  private Spot last() {
    return ordered(false);
  }

  private Spot ordered(boolean lower) {
    if (from == null || to == null) {
      throw new IllegalStateException("Nothing is selected");
    }
    return (from.compareTo(to) <= 0) == lower ? from : to;
  }

  /// What is selected now.
  SelectedText selected() {
    if (isEmpty() || column == null) {
      return SelectedText.NONE;
    }
    Spot first = first();
    Spot last = last();
    var parts = new ArrayList<SelectedText.Part>();
    for (int row = first.row(); row <= last.row() && row < column.rows().size(); row++) {
      Row shown = column.rows().get(row);
      int length = shown.text().length();
      int end = row == last.row() ? Math.min(last.offset(), length) : length;
      int start = row == first.row() ? Math.min(first.offset(), end) : 0;
      boolean inside = row > first.row() && row < last.row();
      if (start < end || inside) {
        parts.add(new SelectedText.Part(shown, start, end));
      }
    }
    return new SelectedText(parts);
  }
}
