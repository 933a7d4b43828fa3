package app.commonplace.text;

/// Receives the tokens of a text in order.
@FunctionalInterface
interface TokenSink {
  /// @param term folded and stemmed; valid for ever
  void token(String term, int start, int end, Token.Place place);
}
