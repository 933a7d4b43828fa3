package app.commonplace.bench;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.Courtesy;
import app.commonplace.library.Library;
import app.commonplace.search.Search;
import app.commonplace.search.SearchCaches;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Searches of a library as the program makes them, with caches of their own.
final class Searches {
  private Searches() {}

  /// @param meaning null where words alone are asked
  static Search of(
      Library library, DerivedIndex index, @Nullable Meaning meaning, Executor threads) {
    return new Search(
        new Search.Parts(
            library,
            index,
            meaning,
            Clock.systemUTC(),
            threads,
            new Courtesy(),
            new SearchCaches()));
  }
}
