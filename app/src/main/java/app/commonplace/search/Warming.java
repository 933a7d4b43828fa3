package app.commonplace.search;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.library.Library;

/// Searches for what is searched most, so that the answer is there when it is asked for again after
/// the library changed. Gives way to whoever waits. Thread-safe; blocking.
public final class Warming {
  /// Each costs as much as a search, after every change.
  private static final int MOST = 12;

  private final Library library;
  private final Search search;
  private final Popular popular;
  private final Courtesy courtesy;

  public Warming(Library library, Search search, Popular popular, Courtesy courtesy) {
    this.library = library;
    this.search = search;
    this.popular = popular;
    this.courtesy = courtesy;
  }

  public void warm(CancelSignal cancel) {
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
