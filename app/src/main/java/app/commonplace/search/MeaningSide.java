package app.commonplace.search;

import app.commonplace.embedding.LikenessScale;
import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.indexing.MeaningSnapshot;
import app.commonplace.indexing.MeaningSnapshot.Near;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds passages by meaning in one snapshot of the vectors. For one search.
final class MeaningSide {
  /// Chunks of so few entries are all looked at: exact, and no slower than walking the graph.
  private static final long LOOKED_THROUGH = 2_000;

  /// How many are looked at for each that is wanted; more find more of the nearest. In the largest
  /// library that was measured twice as many found 94 to 95 of a hundred, these find 96.
  private static final int FAN_OUT = 3;

  private static final int MOST = 2_000;
  private static final int MOST_PASSAGES = 600;

  private final MeaningSnapshot vectors;
  private final float[] question;
  private final LikenessScale scale;

  MeaningSide(MeaningSnapshot vectors, float[] question, LikenessScale scale) {
    this.scale = scale;
    this.vectors = vectors;
    this.question = question;
  }

  /// The passages nearest to the question.
  ///
  /// @param chunks how many chunks are looked at when nothing is left out
  Map<PassageId, EntryId> nearest(int chunks, Allowed allowed) throws IOException {
    var passages = new LinkedHashMap<PassageId, EntryId>();
    for (Near near : chunks(chunks, allowed)) {
      for (Span span : near.place().spans()) {
        passages.putIfAbsent(span.passage(), near.entry());
      }
      if (passages.size() >= MOST_PASSAGES) {
        break;
      }
    }
    return passages;
  }

  private List<Near> chunks(int chunks, Allowed allowed) throws IOException {
    if (allowed.isAll()) {
      List<Near> near = vectors.nearest(question, FAN_OUT * chunks, null);
      return near.subList(0, Math.min(chunks, near.size()));
    }
    if (allowed.passagesOfEntries() <= LOOKED_THROUGH) {
      return vectors.nearest(question, (int) (2 * LOOKED_THROUGH), allowed::has);
    }
    double share = (double) allowed.passages() / allowed.passagesOfEntries();
    int more = (int) Math.min(MOST, chunks / Math.max(share, 0.01));
    return vectors.nearest(question, more, allowed::has);
  }

  /// How near these passages are; those that have no vector are absent.
  Map<PassageId, Likeness> likeness(Collection<EntryId> entries) throws IOException {
    var own = new HashMap<PassageId, Near>();
    var windows = new HashMap<PassageId, Float>();
    for (Near near : vectors.of(entries, question)) {
      for (Span span : near.place().spans()) {
        if (near.place().kind() == Kind.WINDOW) {
          windows.merge(span.passage(), near.likeness(), Math::max);
        } else {
          own.merge(span.passage(), near, MeaningSide::nearer);
        }
      }
    }
    Map<PassageId, Likeness> found = HashMap.newHashMap(own.size());
    own.forEach((passage, near) -> found.put(passage, likeness(near, windows.get(passage))));
    return found;
  }

  private static Near nearer(Near one, Near other) {
    return one.likeness() >= other.likeness() ? one : other;
  }

  private Likeness likeness(Near own, @Nullable Float window) {
    float around = window == null ? own.likeness() : window;
    return new Likeness(own.likeness(), around, own.place().spans().getFirst(), scale);
  }
}
