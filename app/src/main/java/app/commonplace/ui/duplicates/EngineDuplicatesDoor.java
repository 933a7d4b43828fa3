package app.commonplace.ui.duplicates;

import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Twin;
import app.commonplace.twins.Merging;
import app.commonplace.twins.Preview;
import java.util.List;

/// The engine, as the screen of duplicates asks it. Thread-safe; blocking.
public final class EngineDuplicatesDoor implements DuplicatesDoor {
  private final Library library;
  private final Merging merging;

  public EngineDuplicatesDoor(Library library, Merging merging) {
    this.library = library;
    this.merging = merging;
  }

  @Override
  public long count() {
    return library.read(reading -> reading.duplicates().countOpen());
  }

  @Override
  public List<Twin> offered() {
    return merging.offered();
  }

  @Override
  public Preview preview(EntryId one, EntryId other) {
    boolean first = Merging.better(entry(one), entry(other)).equals(one);
    return keeping(first ? one : other, first ? other : one);
  }

  private Entry entry(EntryId id) {
    return library.read(reading -> reading.entries().find(id)).orElseThrow();
  }

  @Override
  public Preview keeping(EntryId kept, EntryId gone) {
    return merging.preview(kept, gone);
  }

  @Override
  public void merge(EntryId kept, EntryId gone) {
    merging.merge(kept, gone);
  }

  @Override
  public void undo(EntryId gone) {
    merging.undo(gone);
  }

  @Override
  public void reject(EntryId one, EntryId other, boolean rejected) {
    merging.reject(one, other, rejected);
  }
}
