package app.commonplace.search.query;

import java.util.List;

/// A typed query understood.
///
/// @param pieces the words, phrases and fields in the order they were typed
/// @param remarks sentences for the person: what was not understood, and what was probably meant
public record Parsed(Query query, List<Piece> pieces, List<String> remarks) {
  /// One word, phrase or field, and where it stands in the typed text.
  public record Piece(Query query, int start, int end) {}

  public Parsed {
    pieces = List.copyOf(pieces);
    remarks = List.copyOf(remarks);
  }
}
