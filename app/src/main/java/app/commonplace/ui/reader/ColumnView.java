package app.commonplace.ui.reader;

import app.commonplace.ui.column.VirtualColumn;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What of the passages is in view: where a page begins, where the person goes, what is found. FX
/// thread.
final class ColumnView {
  private final ReaderModel model;
  private final VirtualColumn<Row> column;
  private final TextSelection selection;
  private final CodeBlocks code;
  private final NoteMargin margin;

  ColumnView(ReaderContext context, VirtualColumn<Row> column, NoteMargin margin) {
    model = context.model();
    selection = context.selection();
    code = context.code();
    this.column = column;
    this.margin = margin;
  }

  /// Shows another page, where its anchor says.
  void turn(Page before, Page page) {
    if (!page.rows().equals(before.rows())) {
      selection.clear(); // else only what is known about the entry changed, such as a star
    }
    margin.show(page);
    switch (page.anchor()) {
      case Anchor.Top(int row) -> {
        column.rows(page.rows());
        column.place(row, 0);
      }
      case Anchor.Same(int row, int was) -> {
        OptionalDouble stood = column.topOf(was);
        column.rows(page.rows());
        stood.ifPresentOrElse(y -> column.hold(row, y), () -> column.place(row, 0));
      }
      case Anchor.Eye() -> column.rows(page.rows(), page.rowLike(column.anchor(), before));
    }
  }

  /// Brings the passage that the person went to into view when it is not.
  void reveal() {
    Page page = model.pageProperty().get();
    int at = model.place().currentProperty().get();
    if (at < page.firstRows().length) {
      int row = page.firstRows()[at];
      OptionalDouble top = column.topOf(row);
      if (top.isEmpty() || top.getAsDouble() < 0 || top.getAsDouble() > column.getHeight() * 0.6) {
        column.place(row, 0);
      }
    }
  }

  /// Where the person scrolls to is where they are, once the passage they were on is out of view.
  void follow(VirtualColumn.Range view) {
    Page page = model.pageProperty().get();
    if (view.end() <= page.rows().size() && view.end() > view.first()) {
      int at = model.place().currentProperty().get();
      int first = page.passageAt(view.first());
      if (at < first || at > page.passageAt(view.end() - 1)) {
        model.place().scrolledTo(first);
      }
    }
  }

  /// Brings a place into view that was found, and points it out.
  void show(@Nullable Find find) {
    List<Row> rows = column.rows();
    if (find == null || find.row() >= rows.size()) {
      selection.point(null, null);
      return;
    }
    Row row = rows.get(find.row());
    selection.point(row, find);
    bringIntoView(find.row());
    code.reveal(row, find);
  }

  /// A note in the margin is brought into view by the row it stands beside.
  private void bringIntoView(int row) {
    int beside = margin.besideOf(row);
    OptionalDouble top = beside == row ? column.topOf(row) : margin.topOf(row);
    double least = column.getHeight() * 0.75;
    if (top.isEmpty() || top.getAsDouble() < 0 || top.getAsDouble() > least) {
      double below = beside == row ? 0 : margin.below(row);
      column.place(beside, column.getHeight() / 4 - below);
    }
  }
}
