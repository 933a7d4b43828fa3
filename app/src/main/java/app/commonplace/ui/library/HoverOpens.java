package app.commonplace.ui.library;

import app.commonplace.ui.fx.Rest;
import org.jspecify.annotations.Nullable;

/// Opens a tag that others are nested in once something that is dragged has rested over it, so that
/// it can be let go on one of those. FX thread, but needs no window.
final class HoverOpens {
  private final SidebarModel model;
  private final Rest rest;
  private @Nullable SideRow over;

  HoverOpens(SidebarModel model, Rest rest) {
    this.model = model;
    this.rest = rest;
  }

  /// @param row what the pointer is over with what it drags; null for nothing
  void over(@Nullable SideRow row) {
    boolean stays = over != null && row != null && over.isSameListAs(row);
    over = row;
    if (!stays && row instanceof SideRow.Tagged tagged && tagged.nests() && !tagged.open()) {
      rest.then(() -> openIfStillOver(tagged));
    }
  }

  private void openIfStillOver(SideRow.Tagged row) {
    if (over instanceof SideRow.Tagged now && now.isSameListAs(row) && !now.open()) {
      model.turn(row.tag());
    }
  }
}
