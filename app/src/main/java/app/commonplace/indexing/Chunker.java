package app.commonplace.indexing;

import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.indexing.Cutter.Piece;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/// Divides an entry into the texts that get vectors. The same entry always gives the same chunks,
/// and a passage more changes none of them but the windows at the end of its branch.
///
/// - A passage that fits the budget is a chunk; a longer one is cut at headings, paragraphs, list
///   items, sentences or lines, near the budget. Every character is in a chunk.
/// - Four passages that follow each other are a chunk together, from every second one on, on every
///   branch: short ones say little alone. Among long ones only, there is none.
/// - Before each stretch stands its author's name, where the source gives one.
///
/// Titles, tags and all else that changes often is in no text. Why so, and what it is worth, is in
/// docs/decisions/0007.
///
/// **Threads.** Thread-safe when the count of tokens is.
public final class Chunker {
  /// Grows when the same entry gives other chunks.
  public static final int POLICY = 1;

  private final ToIntFunction<String> tokens;
  private final int budget;
  private final int overlap;

  /// @param tokens the model's count for a text, with the tokens that frame any text
  /// @param budget tokens of a chunk, at most
  public Chunker(ToIntFunction<String> tokens, int budget) {
    this(tokens, budget, 0);
  }

  /// @param overlap tokens that a piece repeats of the one before it, at most
  public Chunker(ToIntFunction<String> tokens, int budget, int overlap) {
    this.tokens = tokens;
    this.budget = budget;
    this.overlap = overlap;
  }

  /// All chunks of an entry, in the order of the passages that they end with.
  ///
  /// @param texts of the passages that are embedded
  public List<Chunk> chunks(PassageTree tree, Map<PassageId, ReadableText> texts) {
    return chunks(tree.nodes(), texts);
  }

  /// The same.
  ///
  /// @param nodes parents before children
  public List<Chunk> chunks(List<PassageNode> nodes, Map<PassageId, ReadableText> texts) {
    var cutters = new HashMap<PassageId, Cutter>();
    texts.forEach((id, text) -> {
      if (!text.isBlank()) {
        cutters.put(id, new Cutter(text, tokens, budget));
      }
    });
    var branches = new Branches(nodes, cutters::containsKey);
    var windows = new Window(tokens, budget);
    var chunks = new ArrayList<Chunk>();
    for (PassageNode node : nodes) {
      Cutter cutter = cutters.get(node.id());
      if (cutter != null) {
        List<Piece> pieces = cutter.pieces(budget, overlap);
        Kind kind = pieces.size() == 1 ? Kind.WHOLE : Kind.PIECE;
        for (Piece piece : pieces) {
          Span span = new Span(node.id(), piece.start(), piece.end());
          chunks.add(new Chunk(cutter.text(span), List.of(span), kind));
        }
        Map<PassageId, Cutter> window = new LinkedHashMap<>();
        branches
            .windowTo(node.id())
            .forEach(id -> window.put(id, Objects.requireNonNull(cutters.get(id))));
        if (window.values().stream().anyMatch(passage -> passage.fits(budget))) {
          windows.of(window).ifPresent(chunks::add);
        }
      }
    }
    return chunks;
  }
}
