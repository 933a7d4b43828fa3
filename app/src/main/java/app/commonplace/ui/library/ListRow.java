package app.commonplace.ui.library;

import app.commonplace.model.EntryId;
import java.time.YearMonth;

/// A row of the list of entries.
sealed interface ListRow {
  /// The month of the entries below it.
  record Month(YearMonth month) implements ListRow {}

  /// An entry; what it says is fetched when it comes into view.
  record Item(EntryId id) implements ListRow {}
}
