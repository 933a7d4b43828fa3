package app.commonplace.ui.library;

import app.commonplace.ui.shell.DropRows;
import app.commonplace.ui.shell.Onto;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// The rows of the sidebar as files from other programs meet them: they come over the whole window,
/// so no row is told of them by itself. FX thread.
final class SideTargets implements DropRows {
  private final ListView<SideRow> list;
  private final HoverOpens opens;
  private final BooleanSupplier shown;

  /// @param shown whether the sidebar is in view
  SideTargets(ListView<SideRow> list, HoverOpens opens, BooleanSupplier shown) {
    this.list = list;
    this.opens = opens;
    this.shown = shown;
  }

  @Override
  public @Nullable Bounds inView() {
    return shown.getAsBoolean() ? list.localToScene(list.getLayoutBounds()) : null;
  }

  @Override
  public @Nullable Onto at(double sceneX, double sceneY) {
    Bounds there = inView();
    if (there == null || !there.contains(sceneX, sceneY)) {
      return null;
    }
    return cells()
        .filter(cell -> cell.contains(cell.sceneToLocal(sceneX, sceneY)))
        .flatMap(cell -> Stream.ofNullable(onto(cell.getItem())))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void light(@Nullable Onto row) {
    opens.over(
        list.getItems().stream()
            .filter(item -> row != null && row.equals(onto(item)))
            .findFirst()
            .orElse(null));
    cells().forEach(cell -> cell.light(row != null && row.equals(onto(cell.getItem()))));
  }

  private static @Nullable Onto onto(SideRow row) {
    return switch (row) {
      case SideRow.Tagged tagged -> new Onto.Tagged(tagged.tag());
      case SideRow.Source source -> new Onto.Source(source.provider());
      case SideRow.Heading _, SideRow.Standing _, SideRow.Doubled _, SideRow.Saved _ -> null;
    };
  }

  private Stream<SideCell> cells() {
    return list.lookupAll(".list-cell").stream()
        .filter(SideCell.class::isInstance)
        .map(SideCell.class::cast)
        .filter(cell -> cell.isVisible() && cell.getItem() != null);
  }
}
