package app.commonplace.text;

import java.util.List;

/// Another form of a word, kept behind the text so that phrases keep their adjacency: the parts of
/// `getUserName`, `email` for `e-mail`, `mueller` for `Müller`.
///
/// @param pieces one, or several that stand side by side
/// @param place [Token.Place#ASIDE] or [Token.Place#LOOSER]
record Aside(List<Piece> pieces, Token.Place place) {
  /// @param start first character, counted from the beginning of the word
  record Piece(String term, int start, int end) {}

  Aside {
    pieces = List.copyOf(pieces);
  }

  static Aside of(String term, int start, int end, Token.Place place) {
    return new Aside(List.of(new Piece(term, start, end)), place);
  }

  /// The terms joined by spaces.
  String terms() {
    if (pieces.size() == 1) {
      return pieces.getFirst().term();
    }
    var terms = new StringBuilder();
    for (Piece piece : pieces) {
      if (!terms.isEmpty()) {
        terms.append(' ');
      }
      terms.append(piece.term());
    }
    return terms.toString();
  }
}
