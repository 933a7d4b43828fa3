package app.commonplace.text;

/// Takes apart what is written without spaces: overlapping pairs of characters, then the last
/// character alone. So a run of two or more is found as a phrase of its pairs, and a single
/// character as the beginning of a token. For one thread.
final class JoinedRun {
  private final StringBuilder folded = new StringBuilder();

  /// Emits the run that begins at `from` and tells where it ends.
  int emit(char[] text, int from, int length, TokenSink sink) {
    int i = from;
    String before = "";
    int startBefore = from;
    int endBefore = from;
    while (i < length && isJoined(text, i, length)) {
      int end = Folding.endOfCluster(text, i, length);
      String character = fold(text, i, end);
      if (!before.isEmpty() && !character.isEmpty()) {
        sink.token(before + character, startBefore, end, Token.Place.TEXT);
      }
      if (!character.isEmpty()) {
        before = character;
        startBefore = i;
        endBefore = end;
      }
      i = end;
    }
    if (!before.isEmpty()) {
      sink.token(before, startBefore, endBefore, Token.Place.END_OF_RUN);
    }
    return i;
  }

  private static boolean isJoined(char[] text, int i, int length) {
    return CharKinds.ofCodePoint(Character.codePointAt(text, i, length)) == CharKinds.JOINED;
  }

  private String fold(char[] text, int from, int to) {
    folded.setLength(0);
    Folding.fold(text, from, to, folded);
    return folded.toString();
  }
}
