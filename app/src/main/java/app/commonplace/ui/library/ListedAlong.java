package app.commonplace.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// The rows of the sidebar that narrow the list beside the one that is chosen. FX thread, but needs
/// no window.
final class ListedAlong {
  private final EntryListModel entries;
  private final Function<SideRow, Listed> listing;
  private final List<SideRow> rows = new ArrayList<>();

  /// @param listing what a row lists
  ListedAlong(SidebarModel sidebar, EntryListModel entries, Function<SideRow, Listed> listing) {
    this.entries = entries;
    this.listing = listing;
    sidebar.rows().addListener((ListChangeListener<SideRow>) _ -> rename(sidebar.rows()));
    entries
        .alsoProperty()
        .addListener((_, _, also) -> rows.removeIf(row -> !also.contains(listing.apply(row))));
  }

  /// Whether a row can narrow the list: all entries narrow nothing, and what is in the trash is in
  /// no other list.
  boolean canTurn(SideRow row) {
    return row.lists()
        && listing.apply(row).narrows()
        && !listing.apply(row).equals(entries.listedProperty().get());
  }

  /// Narrows the list by a row, or no longer.
  void turn(@Nullable SideRow row) {
    if (row != null && canTurn(row)) {
      rows.add(row);
      entries.alsoOrNot(listing.apply(row));
    }
  }

  /// Whether a row narrows the list.
  boolean has(@Nullable SideRow row) {
    return row != null && row.lists() && entries.alsoProperty().get().contains(listing.apply(row));
  }

  /// Tells whenever it is about other rows.
  void changes(Runnable told) {
    entries.alsoProperty().addListener((_, _, _) -> told.run());
  }

  /// What was renamed narrows the list on; what is gone does so until it is dropped.
  private void rename(List<SideRow> now) {
    for (SideRow old : List.copyOf(rows)) {
      now.stream()
          .filter(row -> row.isSameListAs(old))
          .findFirst()
          .ifPresent(row -> rename(old, row));
    }
  }

  private void rename(SideRow old, SideRow now) {
    Listed before = listing.apply(old);
    Listed after = listing.apply(now);
    if (!before.equals(after)) {
      rows.set(rows.indexOf(old), now);
      entries.realso(before, after);
    }
  }
}
