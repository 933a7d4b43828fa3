package app.commonplace.search;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Searches for what is searched most, so that the answer is there when it is asked for again after
/// the library changed. Gives way to whoever waits. Thread-safe; blocking.
public final class Warming {
  /// Each costs as much as a search, after every change.
  private static final int MOST = 12;

  /// Entries whose titles are searched for at first: more would take the processor from the window.
  private static final int TITLES = 3;

  private final Library library;
  private final Search search;
  private final Popular popular;
  private final Courtesy courtesy;
  private final AtomicBoolean begun = new AtomicBoolean();

  public Warming(Library library, Search search, Popular popular, Courtesy courtesy) {
    this.library = library;
    this.search = search;
    this.popular = popular;
    this.courtesy = courtesy;
  }

  /// Searches once for what the newest entries are called, so that the first search a person types
  /// waits neither for the catalog, the index and the model to be read, nor for code that runs for
  /// the first time. Does nothing when there is nothing to find, or when it was done.
  public void begin(CancelSignal cancel) {
    if (begun.get()) {
      return;
    }
    List<Entry> newest = search.list("", ListSort.NEWEST, TITLES, 0).entries();
    if (newest.isEmpty() || begun.getAndSet(true)) {
      return;
    }
    double blend = library.read(TunedBlend::of);
    search.readAhead();
    for (Entry entry : newest) {
      courtesy.giveWay(cancel);
      if (cancel.isCancelled()) {
        return;
      }
      search.tryOut(words(entry.title()), blend);
    }
  }

  /// A title as mere words: nothing in it shall be taken for a filter.
  private static String words(String title) {
    return title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  public void warm(CancelSignal cancel) {
    begin(cancel);
    double blend = library.read(TunedBlend::of);
    for (String query : popular.popular().stream().limit(MOST).toList()) {
      courtesy.giveWay(cancel);
      if (cancel.isCancelled()) {
        return;
      }
      search.prepare(query, blend);
    }
  }
}
