package app.commonplace.ui;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.EntryId;
import app.commonplace.ui.library.EntryBatch;
import app.commonplace.ui.search.HitEntries;
import java.util.List;
import java.util.function.BiConsumer;

/// Does with the entries of hits what the list of entries does with those that are chosen in it.
///
/// @param merging shows what one entry of two would be
record FoundEntries(EntryBatch batch, BiConsumer<EntryId, EntryId> merging) implements HitEntries {
  @Override
  public void tag(List<EntryId> ids, String name) {
    batch.tag(ids, name);
  }

  @Override
  public void star(List<EntryId> ids, boolean starred, Runnable shown) {
    batch.star(ids, starred, shown);
  }

  @Override
  public void unread(List<EntryId> ids, boolean unread, Runnable shown) {
    batch.turnUnread(ids, unread, shown);
  }

  @Override
  public void trash(List<EntryId> ids, Runnable shown) {
    batch.trash(ids, shown);
  }

  @Override
  public void export(List<EntryId> ids, String name) {
    batch.export(ids, name, ExportForm.MARKDOWN);
  }

  @Override
  public void merge(EntryId one, EntryId other) {
    merging.accept(one, other);
  }
}
