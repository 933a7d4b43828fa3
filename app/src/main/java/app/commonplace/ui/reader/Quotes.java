package app.commonplace.ui.reader;

import java.util.List;
import java.util.stream.Collectors;

/// The words of a passage that a note is about: lines at its beginning that are quoted as Markdown
/// quotes, `> so`. They follow the text through every re-import, as long as the words are there.
final class Quotes {
  private static final String MARK = ">";

  private Quotes() {}

  /// How a note on some words begins; empty for no words.
  static String begin(String words) {
    return words.isBlank()
        ? ""
        : words
            .strip()
            .lines()
            .map(line -> "> " + line)
            .collect(Collectors.joining("\n", "", "\n\n"));
  }

  /// The quoted lines at the beginning of a note.
  static List<String> of(String note) {
    return note.lines()
        .takeWhile(line -> line.startsWith(MARK))
        .map(line -> line.substring(MARK.length()).strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
