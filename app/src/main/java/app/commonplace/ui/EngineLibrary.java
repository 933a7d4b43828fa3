package app.commonplace.ui;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.search.EntryOrder;
import app.commonplace.search.ListSort;
import app.commonplace.ui.library.LibrarySource;
import app.commonplace.ui.library.Overview;
import java.util.List;
import java.util.Optional;

/// The engine, as the library screen asks it. Thread-safe; blocking.
final class EngineLibrary implements LibrarySource {
  private final Engine engine;

  EngineLibrary(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Overview overview() {
    return engine
        .library()
        .read(reading ->
            new Overview(
                reading.counts().entries(),
                reading.counts().passages(),
                reading.tags().all(),
                reading.savedSearches().all(),
                reading.counts().entriesByProvider()));
  }

  @Override
  public long count(String query) {
    return engine.search().list(query, ListSort.NEWEST, 0, 0).total();
  }

  @Override
  public EntryOrder order(String query, ListSort sort) {
    return engine.search().order(query, sort);
  }

  @Override
  public List<Entry> entries(List<EntryId> ids) {
    return engine
        .library()
        .read(reading ->
            ids.stream().map(reading.entries()::find).flatMap(Optional::stream).toList());
  }

  @Override
  public void star(EntryId id, boolean starred) {
    engine.organizer().star(id, starred);
  }

  @Override
  public List<EntryId> tagAll(List<EntryId> ids, String tag) {
    return engine.organizer().tagAll(ids, tag);
  }

  @Override
  public void untagAll(List<EntryId> ids, String tag) {
    engine.organizer().untagAll(ids, tag);
  }

  @Override
  public List<EntryId> starAll(List<EntryId> ids, boolean starred) {
    return engine.organizer().starAll(ids, starred);
  }

  @Override
  public List<EntryId> archiveAll(List<EntryId> ids, boolean archived) {
    return engine.organizer().archiveAll(ids, archived);
  }

  @Override
  public List<EntryId> trashAll(List<EntryId> ids, boolean trashed) {
    return engine.organizer().trashAll(ids, trashed);
  }

  @Override
  public void renameTag(String from, String to) {
    engine.organizer().renameTag(from, to);
  }

  @Override
  public void markRead(EntryId id, boolean read) {
    engine.organizer().markRead(id, read);
  }
}
