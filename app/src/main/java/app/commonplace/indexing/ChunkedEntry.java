package app.commonplace.indexing;

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
/// @param passages of the entry, those without chunks too
record ChunkedEntry(
    EntryId id,
    long entryRevision,
    long print,
    List<Chunk> chunks,
    List<ContentHash> hashes,
    int passages) {

  /// What is known of an entry without reading its texts.
  record Outline(EntryId id, long revision, PassageTree tree) {
    /// Empty when the entry is gone.
    static Optional<Outline> read(Reading reading, EntryId id) {
      return reading
          .embeddings()
          .revision(id)
          .map(revision -> new Outline(id, revision, reading.entryTexts().tree(id)));
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
      return node.readable() && !node.hidden() && !tree.isFolded(node.id());
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
      return new ChunkedEntry(id, revision, print(), chunks, hashes, tree.nodes().size());
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
        id, entryRevision, Chunker.POLICY, print, chunks.size(), embedded, passages - bare.size());
  }

  /// The texts to embed, each once, by their hashes.
  Map<ContentHash, String> texts() {
    var texts = HashMap.<ContentHash, String>newHashMap(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      texts.put(hashes.get(i), chunks.get(i).text());
    }
    return texts;
  }

  /// The chunks that have a vector.
  List<Embedded> embedded(Map<ContentHash, float[]> vectors) {
    var embedded = new ArrayList<Embedded>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      float[] vector = vectors.get(hashes.get(i));
      if (vector != null) {
        embedded.add(new Embedded(chunks.get(i), vector));
      }
    }
    return embedded;
  }

  /// A chunk with its vector.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Embedded(Chunk chunk, float[] vector) {}
}
