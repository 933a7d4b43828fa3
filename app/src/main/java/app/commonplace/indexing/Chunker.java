package app.commonplace.indexing;

import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Cuts the passages of an entry into chunks.
public final class Chunker {
  static final int POLICY = 1;

  public Chunker(ToIntFunction<String> tokens, int budget) {}

  public List<Chunk> chunks(PassageTree tree, Map<PassageId, String> texts) {
    var chunks = new ArrayList<Chunk>();
    for (PassageNode node : tree.nodes()) {
      String text = texts.getOrDefault(node.id(), "");
      if (!text.isBlank()) {
        chunks.add(new Chunk(text, List.of(new Span(node.id(), 0, text.length())), Kind.WHOLE));
      }
    }
    return chunks;
  }
}
