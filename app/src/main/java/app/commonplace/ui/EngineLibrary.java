package app.commonplace.ui;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.SavedSearch;
import app.commonplace.organizing.MergedTags;
import app.commonplace.organizing.RemovedTag;
import app.commonplace.organizing.SearchSaving;
import app.commonplace.runtime.Engine;
import app.commonplace.search.EntryOrder;
import app.commonplace.search.ListSort;
import app.commonplace.ui.library.LibrarySource;
import app.commonplace.ui.library.Overview;
import java.util.List;
import java.util.Optional;

/// The engine, as the library screen asks it. Thread-safe; blocking.
final class EngineLibrary implements LibrarySource {
  /// So many entries are removed in one step, so that others who write wait for a moment only.
  private static final int SLICE = 100;

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
                reading.counts().trashed(),
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
  public List<EntryId> tagAll(List<EntryId> ids, String tag) {
    return engine.organizer().tagging().tagAll(ids, tag);
  }

  @Override
  public void untagAll(List<EntryId> ids, String tag) {
    engine.organizer().tagging().takeBack(ids, tag);
  }

  @Override
  public List<EntryId> starAll(List<EntryId> ids, boolean starred) {
    return engine.organizer().marking().starAll(ids, starred);
  }

  @Override
  public List<EntryId> archiveAll(List<EntryId> ids, boolean archived) {
    return engine.organizer().marking().archiveAll(ids, archived);
  }

  @Override
  public List<EntryId> trashAll(List<EntryId> ids, boolean trashed) {
    return engine.organizer().trashing().trashAll(ids, trashed);
  }

  @Override
  public void renameTag(String from, String to) {
    engine.organizer().tagging().rename(from, to);
  }

  @Override
  public RemovedTag removeTag(String name) {
    return engine.organizer().tagging().delete(name);
  }

  @Override
  public void restoreTag(RemovedTag removed) {
    engine.organizer().tagging().restore(removed);
  }

  @Override
  public void colourTag(String name, int hue) {
    engine.organizer().tagging().colour(name, hue);
  }

  @Override
  public void keepTagHere(String name, boolean never) {
    engine.organizer().tagging().setNeverLeaves(name, never);
  }

  @Override
  public MergedTags mergeTags(String from, String into) {
    return engine.organizer().tagMerging().merge(from, into);
  }

  @Override
  public void takeApart(MergedTags merged) {
    engine.organizer().tagMerging().takeApart(merged);
  }

  @Override
  public SearchSaving.Kept saveSearch(String name, String query) {
    return engine.organizer().searchSaving().save(name, query);
  }

  @Override
  public void takeBack(SearchSaving.Kept kept) {
    engine.organizer().searchSaving().takeBack(kept);
  }

  @Override
  public SavedSearch changeSearch(SavedSearch to) {
    return engine.organizer().searchSaving().change(to);
  }

  @Override
  public SearchSaving.Removed removeSearch(SavedSearch search) {
    return engine.organizer().searchSaving().remove(search);
  }

  @Override
  public void restoreSearch(SearchSaving.Removed removed) {
    engine.organizer().searchSaving().restore(removed);
  }

  @Override
  public int moveSearch(SavedSearch search, int place) {
    return engine.organizer().searchSaving().move(search, place);
  }

  @Override
  public List<EntryId> markReadAll(List<EntryId> ids, boolean read) {
    return engine.organizer().marking().markReadAll(ids, read);
  }

  @Override
  public List<EntryId> trashed() {
    return engine.organizer().trashing().trashed().stream().map(Entry::id).toList();
  }

  @Override
  public int purgeAll(List<EntryId> ids) {
    int gone = 0;
    for (int from = 0; from < ids.size(); from += SLICE) {
      int to = Math.min(ids.size(), from + SLICE);
      gone += engine.organizer().trashing().purgeAll(ids.subList(from, to)).size();
    }
    return gone;
  }
}
