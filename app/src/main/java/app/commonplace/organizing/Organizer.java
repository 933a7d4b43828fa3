package app.commonplace.organizing;

import app.commonplace.library.Library;
import java.time.Clock;

/// What a person adds to a library, one class for each thing they do. Immutable; the classes are
/// thread-safe.
public final class Organizer {
  private final Tagging tagging;
  private final TagMerging tagMerging;
  private final Marking marking;
  private final Noting noting;
  private final Linking linking;
  private final SearchSaving searchSaving;
  private final Trashing trashing;

  public Organizer(Library library, Clock clock) {
    tagging = new Tagging(library, clock);
    tagMerging = new TagMerging(library, clock);
    marking = new Marking(library, clock);
    noting = new Noting(library, clock);
    linking = new Linking(library, clock);
    searchSaving = new SearchSaving(library, clock);
    trashing = new Trashing(library, clock);
  }

  public Tagging tagging() {
    return tagging;
  }

  public TagMerging tagMerging() {
    return tagMerging;
  }

  /// Stars, what is archived or read, titles of the person's own.
  public Marking marking() {
    return marking;
  }

  public Noting noting() {
    return noting;
  }

  public Linking linking() {
    return linking;
  }

  public SearchSaving searchSaving() {
    return searchSaving;
  }

  public Trashing trashing() {
    return trashing;
  }
}
