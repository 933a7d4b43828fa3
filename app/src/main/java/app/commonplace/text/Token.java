package app.commonplace.text;

/// One token of a text: what is searched, and which characters it stands for.
///
/// @param start first character in the text that was analyzed
/// @param end behind the last character
public record Token(String term, int start, int end, Place place) {

  /// Where a token stands in the sequence that phrases are matched against.
  public enum Place {
    /// In its place in the text.
    TEXT,
    /// In its place too: the last character of a run of Chinese and kin, alone, so that a single
    /// character can be found as the beginning of a token.
    END_OF_RUN,
    /// In the tail behind the text: another form of a word, which who types the word asks for too.
    ASIDE,
    /// In the tail too, but looser than the word (`server` for `server2`): it helps the word to be
    /// found by less, and is not asked for by who types the word.
    LOOSER,
    /// Between two forms in the tail, so that no phrase reaches from one into the next.
    BREAK
  }
}
