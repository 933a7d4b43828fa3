package app.commonplace.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names that live by their signs: `C++`, `C#`, `F#`, `.NET`. Each has a token of its own.
///
/// @param term the token, which is also what people write who avoid the sign
/// @param start first character of the name, sign included
/// @param end behind the last character of the name
record SignedName(String term, int start, int end) {
  private static final Map<String, String> WITH_PLUSES =
      Map.of("c", "cplusplus", "g", "gplusplus", "notepad", "notepadplusplus");
  private static final Map<String, String> WITH_SHARP =
      Map.of(
          "c", "csharp", "f", "fsharp", "j", "jsharp", "a", "asharp", "d", "dsharp", "g", "gsharp");
  private static final Set<String> BEFORE_NET = Set.of("asp", "vb", "ado", "ml");
  private static final int LONGEST = 7;

  /// The name that the word `text[from, to)` is part of, or null.
  static @Nullable SignedName at(char[] text, int from, int to, int length) {
    char next = to < length ? text[to] : ' ';
    char before = from > 0 ? text[from - 1] : ' ';
    boolean signed = next == '+' || next == '#' || before == '.';
    if (!signed || to - from > LONGEST) {
      return null;
    }
    String word = lower(text, from, to);
    if (before == '.') {
      return word.equals("net") && isDotNet(text, from)
          ? new SignedName("dotnet", from - 1, to)
          : null;
    }
    boolean wordFollows = to + 1 < length && CharKinds.OF_CHAR[text[to + 1]] == CharKinds.WORD;
    if (next == '#') {
      String term = wordFollows ? null : WITH_SHARP.get(word);
      return term == null ? null : new SignedName(term, from, to + 1);
    }
    boolean pluses = to + 1 < length && text[to + 1] == '+';
    String term = pluses ? WITH_PLUSES.get(word) : null;
    return term == null ? null : new SignedName(term, from, to + 2);
  }

  /// `.net` behind nothing or behind `ASP` is the platform; behind any other word it is a domain.
  private static boolean isDotNet(char[] text, int from) {
    int end = from - 1;
    int start = end;
    while (start > 0
        && CharKinds.OF_CHAR[text[start - 1]] == CharKinds.WORD
        && end - start < LONGEST) {
      start--;
    }
    return start == end || BEFORE_NET.contains(lower(text, start, end));
  }

  private static String lower(char[] text, int from, int to) {
    var word = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      word.append(text[i] < 0x80 ? (char) (text[i] | 0x20) : text[i]);
    }
    return word.toString();
  }
}
