package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.library.Writing;
import app.commonplace.model.SavedSearch;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Searches that a person kept under a name, in an order of their own. Every change is on disk when
/// the call returns. Thread-safe; blocking.
public final class SearchSaving {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Library library;
  private final Clock clock;

  /// A search that was kept.
  ///
  /// @param before what stood under its name until then; null when nothing did
  public record Kept(SavedSearch now, @Nullable SavedSearch before) {}

  /// A search that is kept no longer.
  ///
  /// @param place how many stood before it
  public record Removed(SavedSearch search, int place) {}

  SearchSaving(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  public List<SavedSearch> all() {
    return library.read(reading -> reading.savedSearches().all());
  }

  /// Keeps a query under a name; a name that exists gets the new query.
  public Kept save(String name, String query) {
    String clean = clean(name);
    return library.write(writing -> {
      SavedSearch before = writing.savedSearches().find(clean).orElse(null);
      writing.savedSearchWriter().save(clean, query, clock.instant());
      return new Kept(writing.savedSearches().find(clean).orElseThrow(), before);
    });
  }

  /// Takes back that a query was kept: its name stands for what it stood for before.
  public void takeBack(Kept kept) {
    SavedSearch before = kept.before();
    if (before == null) {
      remove(kept.now());
    } else {
      change(before);
    }
  }

  /// Gives a saved search the name and the query that it has here; answers what they were.
  public SavedSearch change(SavedSearch to) {
    String clean = clean(to.name());
    if (to.query().isBlank()) {
      throw new Problem(
          ProblemCode.USAGE, "The search has no words.", "Type what it searches for.");
    }
    return library.write(writing -> {
      SavedSearch before =
          writing.savedSearches().find(to.id()).orElseThrow(() -> missing(to.name()));
      requireFree(writing, clean, to.id());
      writing.savedSearchWriter().change(to.id(), clean, to.query().strip());
      return before;
    });
  }

  /// The saved search of a name.
  public SavedSearch find(String name) {
    return library.read(
        reading -> reading.savedSearches().find(name.strip()).orElseThrow(() -> missing(name)));
  }

  public Removed remove(SavedSearch search) {
    return library.write(writing -> {
      int place = ids(writing).indexOf(search.id());
      if (place < 0) {
        throw missing(search.name());
      }
      writing.savedSearchWriter().delete(search.id());
      return new Removed(search, place);
    });
  }

  /// Puts one back where it stood.
  public void restore(Removed removed) {
    SavedSearch search = removed.search();
    library.write(writing -> {
      requireFree(writing, search.name(), search.id());
      writing.savedSearchWriter().restore(search);
      return place(writing, search, removed.place());
    });
  }

  /// Has a saved search stand elsewhere among the others; answers how many stood before it.
  ///
  /// @param place how many are to stand before it
  public int move(SavedSearch search, int place) {
    return library.write(writing -> place(writing, search, place));
  }

  private static int place(Writing writing, SavedSearch search, int place) {
    List<Long> ids = ids(writing);
    int before = ids.indexOf(search.id());
    if (before < 0) {
      throw missing(search.name());
    }
    ids.remove(before);
    ids.add(Math.clamp(place, 0, ids.size()), search.id());
    writing.savedSearchWriter().order(ids);
    return before;
  }

  private static List<Long> ids(Reading reading) {
    return reading.savedSearches().all().stream()
        .map(SavedSearch::id)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static void requireFree(Reading reading, String name, long id) {
    if (reading.savedSearches().find(name).filter(other -> other.id() != id).isPresent()) {
      throw new Problem(
          ProblemCode.USAGE,
          "There is a saved search \"%s\" already.".formatted(name),
          "Choose another name.");
    }
  }

  private static Problem missing(String name) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "There is no saved search \"%s\".".formatted(name),
        "`commonplace saved list` shows all.");
  }

  private static String clean(String name) {
    String clean = SPACES.matcher(name.strip()).replaceAll(" ");
    if (clean.isEmpty()) {
      throw new Problem(ProblemCode.USAGE, "The search has no name.", "Give it one.");
    }
    return clean;
  }
}
