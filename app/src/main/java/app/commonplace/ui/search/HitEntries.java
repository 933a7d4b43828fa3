package app.commonplace.ui.search;

import app.commonplace.model.EntryId;
import java.util.List;

/// What is done with the entries of hits as with those of a list: each is one change of the library
/// and one step back. FX thread.
public interface HitEntries {
  void tag(List<EntryId> ids, String name);

  /// @param shown shows it among the hits, after each step back or forth as well
  void star(List<EntryId> ids, boolean starred, Runnable shown);

  /// @param shown shows it among the hits, after each step back or forth as well
  void unread(List<EntryId> ids, boolean unread, Runnable shown);

  /// @param shown shows it among the hits, after each step back or forth as well
  void trash(List<EntryId> ids, Runnable shown);

  /// @param name what the folder would be called
  void export(List<EntryId> ids, String name);

  /// Shows what one entry of two would be.
  void merge(EntryId one, EntryId other);
}
