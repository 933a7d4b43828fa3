package app.commonplace.indexing;

import app.commonplace.embedding.Quoted;
import app.commonplace.library.ChunkRow;
import app.commonplace.library.ContentHash;
import app.commonplace.library.Embeddings.State;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An entry cut into chunks. Immutable.
///
/// @param print changes with everything that its chunks are made of
/// @param hashes of the chunks' texts, in the order of the chunks
/// @param coverable passages of the entry, those without chunks too, without those that are held
///   back
record ChunkedEntry(
    EntryId id,
    long entryRevision,
    long print,
    List<Chunk> chunks,
    List<ContentHash> hashes,
    int coverable) {

  /// What is known of an entry without reading its texts.
  ///
  /// @param heldBack passages that must not leave this machine, when its texts are to
  record Outline(EntryId id, long revision, PassageTree tree, Set<PassageId> heldBack) {
    /// Empty when the entry is gone.
    ///
    /// @param leaves whether its texts are to leave this machine
    static Optional<Outline> read(Reading reading, EntryId id, boolean leaves) {
      return reading
          .embeddings()
          .revision(id)
          .map(revision ->
              new Outline(
                  id,
                  revision,
                  reading.entryTexts().tree(id),
                  leaves ? reading.embeddings().heldBack(id) : Set.of()));
    }

    long print() {
      var hash = new ContentHash.Builder();
      for (PassageNode node : tree.nodes()) {
        if (isEmbedded(node)) {
          hash.add(node.content()).add(node.id() + "<" + node.parent()).add(node.author());
        }
      }
      return hash.build().high();
    }

    private boolean isEmbedded(PassageNode node) {
      return node.readable()
          && !node.hidden()
          && !tree.isFolded(node.id())
          && !heldBack.contains(node.id());
    }

    ChunkedEntry cut(Reading reading, Chunker chunker) {
      Map<PassageId, List<Part>> parts = reading.entryTexts().parts(id);
      var texts = new HashMap<PassageId, ReadableText>();
      for (PassageNode node : tree.nodes()) {
        if (isEmbedded(node)) {
          List<Part> said = parts.getOrDefault(node.id(), List.of());
          texts.put(node.id(), ReadableText.of(node.author(), said));
        }
      }
      List<Chunk> chunks = chunker.chunks(tree, texts);
      List<ContentHash> hashes =
          chunks.stream().map(chunk -> ContentHash.of(chunk.text())).toList();
      int coverable = tree.nodes().size() - heldBack.size();
      return new ChunkedEntry(id, revision, print(), chunks, hashes, coverable);
    }
  }

  ChunkedEntry {
    chunks = List.copyOf(chunks);
    hashes = List.copyOf(hashes);
  }

  /// How far the entry is embedded when these texts have no vector.
  State state(Set<ContentHash> lacking) {
    var bare = new HashSet<PassageId>();
    int embedded = 0;
    for (int i = 0; i < chunks.size(); i++) {
      if (lacking.contains(hashes.get(i))) {
        chunks.get(i).spans().forEach(span -> bare.add(span.passage()));
      } else {
        embedded++;
      }
    }
    return new State(
        id, entryRevision, Chunker.POLICY, print, chunks.size(), embedded, coverable - bare.size());
  }

  /// The chunks as the library keeps them.
  List<ChunkRow> rows() {
    var rows = new ArrayList<ChunkRow>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      rows.add(new ChunkRow(id, i, hashes.get(i), ChunkDocument.place(chunks.get(i))));
    }
    return rows;
  }

  /// The texts to embed, each once, by their hashes.
  Map<ContentHash, Quoted> texts() {
    var texts = HashMap.<ContentHash, Quoted>newHashMap(chunks.size());
    addTo(texts);
    return texts;
  }

  /// Adds its texts to those of other entries, each once.
  void addTo(Map<ContentHash, Quoted> texts) {
    for (int i = 0; i < chunks.size(); i++) {
      Chunk chunk = chunks.get(i);
      List<PassageId> passages = chunk.spans().stream().map(Chunk.Span::passage).toList();
      var quoted = new Quoted(chunk.text(), Set.of(id), Set.copyOf(passages));
      texts.merge(hashes.get(i), quoted, Quoted::and);
    }
  }
}
