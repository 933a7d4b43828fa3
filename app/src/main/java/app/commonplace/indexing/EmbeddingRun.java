package app.commonplace.indexing;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Quoted;
import app.commonplace.indexing.ChunkedEntry.Outline;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.ChunkRow;
import app.commonplace.library.ContentHash;
import app.commonplace.library.Durability;
import app.commonplace.library.Embeddings.State;
import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.Space;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Embeds what waits in a library, some entries at a time. What has a vector already is not
/// embedded again, so a run that was stopped anywhere, also by a crash, is simply begun anew. For
/// one thread.
final class EmbeddingRun {
  /// Entries that are looked at together, so that texts of one length go through side by side.
  private static final int ENTRIES_AT_ONCE = 48;

  /// Texts after whose vectors is written what there is: what a crash may cost.
  private static final int TEXTS_AT_ONCE = 384;

  private final Library library;
  private final Space space;
  private final Embedder embedder;
  private final Chunker chunker;
  private final TextQueue queue;
  private final Set<EntryId> given = new HashSet<>();

  EmbeddingRun(Library library, Space space, Embedder embedder, TextQueue queue) {
    this.library = library;
    this.space = space;
    this.embedder = embedder;
    this.chunker = new Chunker(embedder::tokens, embedder.budget());
    this.queue = queue;
  }

  /// Embeds the next few entries; returns how many there were, 0 when nothing waits any more.
  int some(CancelSignal cancel) {
    Collection<ChunkedEntry> entries = next().values();
    var texts = new HashMap<ContentHash, Quoted>();
    entries.forEach(entry -> entry.addTo(texts));
    texts.keySet().retainAll(reached(entries));
    if (!texts.isEmpty()) {
      Map<ContentHash, List<ChunkRow>> places =
          entries.stream()
              .flatMap(entry -> entry.rows().stream())
              .filter(row -> texts.containsKey(row.text()))
              .collect(Collectors.groupingBy(ChunkRow::text));
      queue.embed(texts, TEXTS_AT_ONCE, cancel, vectors -> keep(vectors, places));
      reached(entries);
    }
    return entries.size();
  }

  /// The next entries that wait, without those that this run gave to the embedder before: what it
  /// did not take then, it will not take now.
  private Map<EntryId, ChunkedEntry> next() {
    var entries = new LinkedHashMap<EntryId, ChunkedEntry>();
    while (entries.isEmpty()) {
      List<EntryId> waiting = library.read(this::waiting);
      if (waiting.isEmpty()) {
        return entries;
      }
      waiting.forEach(id -> look(id).ifPresent(entry -> entries.put(id, entry)));
    }
    return entries;
  }

  private List<EntryId> waiting(Reading reading) {
    boolean leaves = embedder.sendsAway();
    return reading
        .embeddings()
        .waiting(space.id(), Chunker.POLICY, leaves, ENTRIES_AT_ONCE + given.size())
        .stream()
        .filter(id -> !given.contains(id))
        .limit(ENTRIES_AT_ONCE)
        .toList();
  }

  /// Cuts an entry; empty when it is gone, or when nothing of what is embedded changed, which is
  /// then noted.
  private Optional<ChunkedEntry> look(EntryId id) {
    given.add(id);
    record Seen(Outline outline, Optional<State> before, Optional<ChunkedEntry> entry) {}
    Optional<Seen> seen =
        library.read(reading ->
            Outline.read(reading, id, embedder.sendsAway())
                .map(outline -> {
                  Optional<State> before = reading.embeddings().state(space.id(), id);
                  return isSame(outline, before)
                      ? new Seen(outline, before, Optional.empty())
                      : new Seen(outline, before, Optional.of(outline.cut(reading, chunker)));
                }));
    seen.filter(it -> it.entry().isEmpty())
        .ifPresent(it -> lookedAt(it.before().orElseThrow(), it.outline().revision()));
    return seen.flatMap(Seen::entry);
  }

  private static boolean isSame(Outline outline, Optional<State> before) {
    return before
        .filter(State::isComplete)
        .filter(state -> state.policy() == Chunker.POLICY && state.content() == outline.print())
        .isPresent();
  }

  private void lookedAt(State state, long revision) {
    library.write(
        Durability.CAN_BE_REDONE,
        writing -> {
          writing.embedding().lookedAt(space.id(), state, revision);
          return state;
        });
  }

  private void keep(Map<ContentHash, float[]> vectors, Map<ContentHash, List<ChunkRow>> places) {
    List<ChunkRow> chunks =
        vectors.keySet().stream()
            .flatMap(text -> places.getOrDefault(text, List.of()).stream())
            .toList();
    library.write(
        Durability.CAN_BE_REDONE,
        writing -> {
          writing.embedding().keep(space.id(), vectors, chunks);
          return vectors.size();
        });
  }

  /// Says how far entries are embedded; returns which of their texts have no vector.
  private Set<ContentHash> reached(Collection<ChunkedEntry> entries) {
    return library.write(
        Durability.CAN_BE_REDONE,
        writing -> {
          var lacking = new HashSet<ContentHash>();
          for (ChunkedEntry entry : entries) {
            lacking.addAll(writing.embeddings().lacking(space.id(), entry.hashes()));
            writing.embedding().reached(space.id(), entry.state(lacking), entry.rows());
          }
          return lacking;
        });
  }
}
