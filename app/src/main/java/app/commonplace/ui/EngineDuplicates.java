package app.commonplace.ui;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Twin;
import app.commonplace.runtime.Engine;
import app.commonplace.twins.Merging;
import app.commonplace.twins.Preview;
import app.commonplace.ui.duplicates.DuplicatesDoor;
import java.util.List;

/// The engine, as the screen of duplicates asks it. Thread-safe; blocking.
final class EngineDuplicates implements DuplicatesDoor {
  private final Engine engine;

  EngineDuplicates(Engine engine) {
    this.engine = engine;
  }

  @Override
  public long count() {
    return engine.library().read(reading -> reading.duplicates().countOpen());
  }

  @Override
  public List<Twin> offered() {
    return engine.merging().offered();
  }

  @Override
  public Preview preview(EntryId one, EntryId other) {
    boolean first = Merging.better(entry(one), entry(other)).equals(one);
    return keeping(first ? one : other, first ? other : one);
  }

  private Entry entry(EntryId id) {
    return engine.library().read(reading -> reading.entries().find(id)).orElseThrow();
  }

  @Override
  public Preview keeping(EntryId kept, EntryId gone) {
    return engine.merging().preview(kept, gone);
  }

  @Override
  public void merge(EntryId kept, EntryId gone) {
    engine.merging().merge(kept, gone);
  }

  @Override
  public void undo(EntryId gone) {
    engine.merging().undo(gone);
  }

  @Override
  public void reject(EntryId one, EntryId other, boolean rejected) {
    engine.merging().reject(one, other, rejected);
  }
}
