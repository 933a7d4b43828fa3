package app.commonplace.search;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.LikenessScale;
import app.commonplace.embedding.Purpose;
import app.commonplace.indexing.Meaning;
import app.commonplace.indexing.Meaning.Answering;
import app.commonplace.indexing.MeaningSnapshot;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.problems.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What searches need of meaning: which space answers, its vectors, and the vector of a question.
/// Thread-safe.
final class MeaningSource {
  private static final String NOTHING_EMBEDDED =
      "Nothing is embedded yet, so this is a search by words.";
  private static final String PREPARED =
      "Search by meaning is being prepared, so this is a search by words.";
  private static final String PARTLY_PREPARED = "Search by meaning is being prepared, %d %% done.";
  private static final String PARTLY_EMBEDDED =
      "Searching %,d of %,d passages by meaning. The rest by words.";

  private final @Nullable Meaning meaning;
  private final SearchCaches caches;

  /// @param meaning null where there is none
  MeaningSource(@Nullable Meaning meaning, SearchCaches caches) {
    this.meaning = meaning;
    this.caches = caches;
  }

  /// The vectors that answer now. Must be closed.
  ///
  /// @param answering null when nothing can be asked by meaning
  /// @param notice what a person should know of it; empty when there is nothing
  record Open(
      @Nullable Answering answering, @Nullable MeaningSnapshot vectors, Reach reach, String notice)
      implements AutoCloseable {

    boolean isReady() {
      return vectors != null;
    }

    /// Names the space; empty when there is none.
    String space() {
      return answering == null ? "" : answering.space().id().toString();
    }

    /// Whether a question goes to another machine to get its vector.
    boolean sendsAway() {
      return answering != null && answering.source().sendsAway();
    }

    LikenessScale scale() {
      return LikenessScale.of(Objects.requireNonNull(answering).space().recipe());
    }

    /// Which state of the vectors answers; negative when none does.
    long revision() {
      return vectors == null ? -1 : vectors.revision();
    }

    @Override
    public void close() {
      if (vectors != null) {
        vectors.close();
      }
    }
  }

  /// Makes the model ready that questions are embedded with, if any are.
  void warm() {
    Meaning known = meaning;
    try {
      if (known != null) {
        known.answering().ifPresent(answering -> known.embedder(answering.source()));
      }
    } catch (Problem e) {
      return; // the search itself meets it, on the thread that can tell it
    }
  }

  /// Opens the vectors, which are kept open from then on.
  void readAhead() {
    try (Open _ = open()) {
      return;
    } catch (Problem e) {
      return; // the search itself meets it, on the thread that can tell it
    }
  }

  Open open() {
    Meaning known = meaning;
    Optional<Answering> answering = known == null ? Optional.empty() : known.answering();
    if (answering.isEmpty()) {
      return new Open(null, null, Reach.NOTHING, NOTHING_EMBEDDED);
    }
    Reach reach = answering.get().reach();
    MeaningSnapshot vectors = answering.get().index().acquire().orElse(null);
    if (vectors == null || vectors.chunks() == 0) {
      if (vectors != null) {
        vectors.close();
      }
      return new Open(answering.get(), null, reach, PREPARED);
    }
    return new Open(answering.get(), vectors, reach, notice(reach, vectors.chunks()));
  }

  private static String notice(Reach reach, long chunks) {
    if (chunks < reach.embedded() / 2) {
      return PARTLY_PREPARED.formatted(100 * chunks / reach.embedded());
    }
    return reach.covered() < reach.passages()
        ? PARTLY_EMBEDDED.formatted(reach.covered(), reach.passages())
        : "";
  }

  /// The vector of a question, or the sentence why there is none.
  record Asked(float @Nullable [] vector, String notice) {}

  Asked ask(Open open, String question) {
    Answering answering = open.answering();
    Meaning known = meaning;
    if (answering == null || known == null) {
      return new Asked(null, open.notice());
    }
    try {
      float[] vector =
          caches.vector(
              new VectorKey(open.space(), question),
              () -> embed(known.embedder(answering.source()), question));
      return vector.length == 0
          ? new Asked(null, "The question could not be embedded, so this is a search by words.")
          : new Asked(vector, "");
    } catch (Problem e) {
      return new Asked(null, e.sentence() + " So this is a search by words.");
    }
  }

  private static float[] embed(Embedder embedder, String question) {
    return embedder.embed(List.of(question), Purpose.QUERY, CancelSignal.NEVER).getFirst();
  }
}
