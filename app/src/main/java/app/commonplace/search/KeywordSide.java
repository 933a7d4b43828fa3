package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The two engines that find by words: the derived index, and while that is behind, damaged or
/// absent the full-text table. Thread-safe.
final class KeywordSide {
  private static final String REBUILDING =
      "Search index is being rebuilt, %d %%. Words only for now, and slower.";

  private final DerivedIndex index;
  private final FullTextEngine fullText;
  private final ModelNames models;
  private final Months months;
  private final SegmentCache segments;

  KeywordSide(DerivedIndex index, FullTextEngine fullText, ModelNames models, Months months) {
    this.index = index;
    this.fullText = fullText;
    this.models = models;
    this.months = months;
    this.segments = new SegmentCache(models);
  }

  /// The index, if it can be asked now. Must be closed.
  Optional<IndexSnapshot> acquire() {
    return index.acquire();
  }

  /// Reads of the index what each search needs.
  void readAhead() {
    try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
      if (snapshot != null) {
        segments.readAhead(snapshot);
      }
    } catch (IOException | UncheckedIOException e) {
      index.isDamaged();
    } catch (Problem e) {
      return; // the search itself meets it, on the thread that can tell it
    }
  }

  /// Asks the derived index, or while it is behind, the full-text table.
  <T> T answered(Function<KeywordEngine, T> work, List<String> notices) {
    try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
      return answered(snapshot, work, notices);
    }
  }

  <T> T answered(
      @Nullable IndexSnapshot snapshot, Function<KeywordEngine, T> work, List<String> notices) {
    if (snapshot != null) {
      try {
        return work.apply(new IndexEngine(snapshot, segments, models, months));
      } catch (UncheckedIOException e) {
        index.isDamaged();
      }
    }
    int percent = index.percentBuilt();
    if (percent >= 0) {
      notices.add(REBUILDING.formatted(percent));
    }
    return work.apply(fullText);
  }
}
