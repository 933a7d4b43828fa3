package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.model.SavedSearch;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/// Searches that a person kept under a name. Every change is on disk when the call returns.
/// Thread-safe; blocking.
public final class SearchSaving {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Library library;
  private final Clock clock;

  SearchSaving(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  public List<SavedSearch> all() {
    return library.read(reading -> reading.savedSearches().all());
  }

  public SavedSearch save(String name, String query) {
    String clean = SPACES.matcher(name.strip()).replaceAll(" ");
    if (clean.isEmpty()) {
      throw new Problem(ProblemCode.USAGE, "The search has no name.", "Give it one.");
    }
    return library.write(writing -> {
      writing.savedSearchWriter().save(clean, query, clock.instant());
      return writing.savedSearches().find(clean).orElseThrow();
    });
  }

  /// Returns whether there was one.
  public boolean remove(String name) {
    return library.write(writing -> writing.savedSearchWriter().delete(name.strip()));
  }
}
