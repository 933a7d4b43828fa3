package app.commonplace.bench;

import app.commonplace.indexing.Chunk;
import app.commonplace.indexing.Chunker;
import app.commonplace.indexing.ReadableText;
import app.commonplace.library.ContentHash;
import app.commonplace.library.PassageNode;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The product's chunks of a single passage.
record Chunks(ToIntFunction<String> tokens, int budget, int overlap) {
  private static final PassageId PASSAGE = new PassageId(1);

  Chunks(ToIntFunction<String> tokens, int budget) {
    this(tokens, budget, 0);
  }

  List<Chunk> of(ReadableText text) {
    var node =
        new PassageNode(
            PASSAGE, "", null, 0, Role.SECTION, null, null, null, false, ContentHash.of(""), true);
    return new Chunker(tokens, budget, overlap).chunks(List.of(node), Map.of(PASSAGE, text));
  }
}
