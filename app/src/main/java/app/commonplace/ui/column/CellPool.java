package app.commonplace.ui.column;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The cells of a column: those that show a row, and those that wait for one.
final class CellPool<R> {
  private record Shown<R>(R row, Object kind, RowCell<R> cell) {}

  private final Rows<R> rows;
  private final Consumer<RowCell<R>> made;
  private final TreeMap<Integer, Shown<R>> shown = new TreeMap<>();
  private final Map<Object, Deque<RowCell<R>>> waiting = new HashMap<>();

  /// @param made told of every new cell, to put it into the scene
  CellPool(Rows<R> rows, Consumer<RowCell<R>> made) {
    this.rows = rows;
    this.made = made;
  }

  /// The cell that shows a row, given its content if it did not show it already.
  RowCell<R> cell(int index, R row) {
    Shown<R> existing = shown.get(index);
    if (existing != null && existing.row.equals(row)) {
      return existing.cell;
    }
    if (existing != null) {
      release(index);
    }
    Object kind = rows.kind(row);
    RowCell<R> cell = waiting.computeIfAbsent(kind, _ -> new ArrayDeque<>()).poll();
    if (cell == null) {
      cell = rows.cell(kind);
      made.accept(cell);
    }
    cell.setVisible(true);
    cell.show(row);
    shown.put(index, new Shown<>(row, kind, cell));
    return cell;
  }

  @Nullable RowCell<R> shown(int index) {
    Shown<R> existing = shown.get(index);
    return existing == null ? null : existing.cell;
  }

  Collection<Integer> indexes() {
    return shown.keySet();
  }

  /// Lets go of cells outside of a range.
  void keepOnly(int first, int end) {
    while (!shown.isEmpty() && shown.firstKey() < first) {
      release(shown.firstKey());
    }
    while (!shown.isEmpty() && shown.lastKey() >= end) {
      release(shown.lastKey());
    }
  }

  /// Rows got other numbers; cells keep what they show where the row is still there.
  void releaseAll() {
    while (!shown.isEmpty()) {
      release(shown.firstKey());
    }
  }

  private void release(int index) {
    Shown<R> gone = shown.remove(index);
    if (gone != null) {
      gone.cell.setVisible(false);
      gone.cell.leave();
      waiting.computeIfAbsent(gone.kind, _ -> new ArrayDeque<>()).push(gone.cell);
    }
  }
}
