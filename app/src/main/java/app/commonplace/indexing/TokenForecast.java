package app.commonplace.indexing;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Quoted;
import app.commonplace.indexing.ChunkedEntry.Outline;
import app.commonplace.library.Library;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.EntryId;
import java.util.List;

/// What embedding all that waits would take, told before it begins. Immutable.
///
/// @param passages that wait and may be embedded
/// @param tokens of them, by estimate: some entries are cut as they would be, and stand for all
public record TokenForecast(long passages, long tokens) {
  private static final int SAMPLE = 64;

  /// @param embedder whose rules texts are cut by; it is given none
  /// @param reach of its space so far
  public static TokenForecast of(Library library, Embedder embedder, Reach reach) {
    var chunker = new Chunker(embedder::tokens, embedder.budget());
    return library.read(reading -> {
      long heldBack = embedder.sendsAway() ? reading.embeddings().heldBack() : 0;
      long waiting = Math.max(0, reach.passages() - reach.covered() - heldBack);
      long passages = 0;
      long tokens = 0;
      List<EntryId> sample = reading.embeddings().someOfAll(SAMPLE);
      for (EntryId id : sample) {
        ChunkedEntry entry =
            Outline.read(reading, id, embedder.sendsAway())
                .map(outline -> outline.cut(reading, chunker))
                .orElse(null);
        if (entry != null) {
          passages += entry.coverable();
          for (Quoted text : entry.texts().values()) {
            tokens += embedder.tokens(text.text());
          }
        }
      }
      return new TokenForecast(
          waiting, passages == 0 ? 0 : Math.round((double) tokens / passages * waiting));
    });
  }
}
