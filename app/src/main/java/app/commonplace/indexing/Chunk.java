package app.commonplace.indexing;

import app.commonplace.model.PassageId;
import java.util.List;

/// The unit that gets a vector. Immutable.
///
/// @param text what is embedded: the spans in their order, each behind its author's name
/// @param spans where in which passages it comes from
public record Chunk(String text, List<Span> spans, Kind kind) {
  /// How a chunk came about.
  public enum Kind {
    /// A passage that fits.
    WHOLE,
    /// A stretch of a passage that does not fit.
    PIECE,
    /// Passages that follow each other on a branch; of long ones their beginnings.
    WINDOW
  }

  /// Characters from `start` to before `end` of a passage's readable text.
  public record Span(PassageId passage, int start, int end) {}

  public Chunk {
    spans = List.copyOf(spans);
  }
}
