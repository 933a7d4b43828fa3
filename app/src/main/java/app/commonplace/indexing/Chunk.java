package app.commonplace.indexing;

import app.commonplace.model.PassageId;
import java.util.List;

/// The unit that gets a vector.
///
/// @param spans where its text stands, in reading order
public record Chunk(String text, List<Span> spans, Kind kind) {
  /// How a chunk relates to passages.
  public enum Kind {
    /// A passage as it is.
    WHOLE,
    /// A part of a long passage.
    PIECE,
    /// Several short passages that follow each other on a branch.
    WINDOW
  }

  /// Characters of a passage's readable text, `end` not included.
  public record Span(PassageId passage, int start, int end) {}

  public Chunk {
    spans = List.copyOf(spans);
  }
}
