package app.commonplace.search;

import app.commonplace.embedding.LikenessScale;
import app.commonplace.embedding.Purpose;
import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.Meaning;
import app.commonplace.indexing.Meaning.Answering;
import app.commonplace.indexing.MeaningSnapshot;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Passages whose vectors nearly coincide, in the space that answers. Nothing is sent away for it:
/// a passage has its vector, and a text that has none is embedded on this machine or not at all.
/// Thread-safe; blocking.
public final class SameMeaning implements Similarity {
  /// Passages that are looked at, among those nearest.
  private static final int NEAREST = 100;

  private final Meaning meaning;
  private final ToDoubleFunction<LikenessScale> least;

  /// Alike from where wrong hits are rare; bench/RESULTS.md has the figures.
  public SameMeaning(Meaning meaning) {
    this(meaning, LikenessScale::same);
  }

  /// @param least the cosine from which two texts may be one question
  public SameMeaning(Meaning meaning, ToDoubleFunction<LikenessScale> least) {
    this.meaning = meaning;
    this.least = least;
  }

  @Override
  public List<PassageId> alike(String text) {
    return meaning.answering().stream()
        .flatMap(answering ->
            embedded(answering, text).stream().flatMap(vector -> near(answering, vector).stream()))
        .toList();
  }

  @Override
  public List<PassageId> alike(Passage passage) {
    Optional<Answering> answering = meaning.answering();
    return answering
        .flatMap(it -> known(it, passage))
        .map(vector -> near(answering.orElseThrow(), vector))
        .orElseGet(() -> alike(passage.text()));
  }

  private Optional<float[]> embedded(Answering answering, String text) {
    if (answering.source().sendsAway()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
              meaning
                  .embedder(answering.source())
                  .embed(List.of(text), Purpose.PASSAGE, CancelSignal.NEVER)
                  .getFirst())
          .filter(vector -> vector.length > 0);
    } catch (Problem e) {
      return Optional.empty(); // words alone tell then, as while nothing is embedded
    }
  }

  private static Optional<float[]> known(Answering answering, Passage passage) {
    try (MeaningSnapshot vectors = answering.index().acquire().orElse(null)) {
      return vectors == null ? Optional.empty() : vectors.whole(passage.entry(), passage.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PassageId> near(Answering answering, float[] vector) {
    double enough = least.applyAsDouble(LikenessScale.of(answering.space().recipe()));
    try (MeaningSnapshot vectors = answering.index().acquire().orElse(null)) {
      return vectors == null
          ? List.of()
          : vectors.nearest(vector, NEAREST, null).stream()
              .filter(near -> near.likeness() >= enough && near.place().kind() == Kind.WHOLE)
              .map(near -> near.place().spans().getFirst().passage())
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
