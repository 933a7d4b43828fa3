package app.commonplace.ui.duplicates;

import app.commonplace.model.EntryId;
import app.commonplace.model.Twin;
import app.commonplace.twins.Preview;
import java.util.List;

/// What the screen of duplicates asks of the engine. All calls block; the screen makes them away
/// from the FX thread. Thread-safe.
public interface DuplicatesDoor {
  /// How many pairs are offered.
  long count();

  /// The pairs that are offered, the surest first.
  List<Twin> offered();

  /// Two entries side by side, the one first that had better be kept.
  Preview preview(EntryId one, EntryId other);

  /// The same with the entry first that the person wants to keep.
  Preview keeping(EntryId kept, EntryId gone);

  void merge(EntryId kept, EntryId gone);

  /// Takes an entry out again of the one it was merged into.
  void undo(EntryId gone);

  void reject(EntryId one, EntryId other, boolean rejected);
}
