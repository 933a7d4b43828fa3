package app.commonplace.ui;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.search.EntryOrder;
import app.commonplace.search.Hit;
import app.commonplace.search.ListSort;
import app.commonplace.ui.palette.PaletteDoor;
import app.commonplace.ui.texts.Dates;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The engine, as the palette asks it. The names of a large library are many, so they are kept
/// until the library changes. Thread-safe; blocking.
final class EnginePaletteDoor implements PaletteDoor {
  private final Engine engine;
  private final Dates dates;
  private final AtomicReference<@Nullable Names> kept = new AtomicReference<>();

  EnginePaletteDoor(Engine engine, Dates dates) {
    this.engine = engine;
    this.dates = dates;
    engine.library().onCommit(_ -> kept.set(null));
  }

  @Override
  public Names names() {
    Names known = kept.get();
    if (known == null) {
      known = read();
      kept.set(known);
    }
    return known;
  }

  private Names read() {
    List<Entry> entries =
        engine.search().list("", ListSort.LAST_OPENED, Integer.MAX_VALUE, 0).entries();
    return engine
        .library()
        .read(reading ->
            new Names(
                entries.stream().map(this::named).toList(),
                reading.tags().all(),
                reading.savedSearches().all(),
                reading.counts().entriesByProvider()));
  }

  private Named named(Entry entry) {
    return Named.of(entry, entry.when() == null ? "" : dates.brief(entry.when()));
  }

  @Override
  public Set<EntryId> within(String query) {
    EntryOrder listed = engine.search().order(query, ListSort.NEWEST);
    return IntStream.range(0, listed.size()).mapToObj(listed::id).collect(Collectors.toSet());
  }

  @Override
  public List<Hit> passages(String words, int most) {
    return engine.search().near(words, most);
  }
}
