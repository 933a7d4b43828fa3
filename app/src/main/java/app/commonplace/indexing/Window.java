package app.commonplace.indexing;

import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.indexing.Cutter.Piece;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Makes one chunk of passages that follow each other. When they do not fit together, the room is
/// shared: short ones stand in full, long ones with their beginnings, so that each is there.
/// Immutable.
///
/// @param budget tokens of a chunk
record Window(ToIntFunction<String> tokens, int budget) {

  /// Empty when only one of them has room.
  Optional<Chunk> of(Map<PassageId, Cutter> passages) {
    int frame = tokens.applyAsInt("");
    Optional<Chunk> window = chunk(passages, budget - frame);
    // tokenizers may count a text differently than its parts
    for (int room = budget - frame; room > budget / 2 && isOver(window); room -= budget / 16) {
      window = chunk(passages, room - budget / 16);
    }
    return window.filter(chunk -> !isOver(Optional.of(chunk)));
  }

  private boolean isOver(Optional<Chunk> window) {
    return window.filter(chunk -> tokens.applyAsInt(chunk.text()) > budget).isPresent();
  }

  private static Optional<Chunk> chunk(Map<PassageId, Cutter> passages, int room) {
    int share = share(passages.values().stream().mapToInt(Cutter::tokens).toArray(), room);
    var text = new StringBuilder();
    var spans = new ArrayList<Span>();
    for (Map.Entry<PassageId, Cutter> passage : passages.entrySet()) {
      Cutter cutter = passage.getValue();
      Optional<Piece> head = cutter.head(share);
      if (head.isPresent()) {
        Span span = new Span(passage.getKey(), 0, head.get().end());
        spans.add(span);
        text.append(text.isEmpty() ? "" : "\n").append(cutter.text(span));
      }
    }
    return Optional.of(new Chunk(text.toString(), spans, Kind.WINDOW))
        .filter(_ -> spans.size() > 1);
  }

  /// The most that each may take, so that together they take no more than the room.
  private static int share(int[] wanted, int room) {
    Arrays.sort(wanted);
    int left = room;
    for (int i = 0; i < wanted.length; i++) {
      int share = left / (wanted.length - i);
      if (wanted[i] > share) {
        return share;
      }
      left -= wanted[i];
    }
    return room;
  }
}
