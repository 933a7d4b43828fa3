package app.commonplace.importing.json;

/// What [JsonSplitter] cuts out of a file.
public sealed interface Piece {

  /// Where it begins, in bytes from the start of the file (after transcoding to UTF-8, if the file
  /// was not).
  long offset();

  /// Which element of the file it is, beginning with 1.
  int index();

  /// A complete value by its brackets and quotes; whether it is valid JSON only parsing shows.
  ///
  /// @param bytes exactly as in the file, but for the middles of strings that were too long
  /// @param cutStrings how many strings were too long and lost their ends
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Element(byte[] bytes, long offset, int index, int cutStrings) implements Piece {}

  /// Something that is no complete value.
  ///
  /// @param why a sentence without its subject: `ends in the middle`
  record Broken(long offset, int index, String why) implements Piece {}
}
