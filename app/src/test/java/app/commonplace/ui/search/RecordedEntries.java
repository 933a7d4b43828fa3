package app.commonplace.ui.search;

import app.commonplace.model.EntryId;
import java.util.ArrayList;
import java.util.List;

/// Keeps what was to be done with entries of hits.
final class RecordedEntries implements HitEntries {
  final List<String> done = new ArrayList<>();

  @Override
  public void tag(List<EntryId> ids, String name) {
    done.add("tag " + ids + " " + name);
  }

  @Override
  public void star(List<EntryId> ids, boolean starred, Runnable shown) {
    done.add("star " + ids + " " + starred);
  }

  @Override
  public void unread(List<EntryId> ids, boolean unread, Runnable shown) {
    done.add("unread " + ids + " " + unread);
  }

  @Override
  public void trash(List<EntryId> ids, Runnable shown) {
    done.add("trash " + ids);
    shown.run();
  }

  @Override
  public void export(List<EntryId> ids, String name) {
    done.add("export " + ids);
  }

  @Override
  public void merge(EntryId one, EntryId other) {
    done.add("merge " + one + " " + other);
  }
}
