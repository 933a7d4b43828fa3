package app.commonplace.twins;

import app.commonplace.library.Spoken;
import app.commonplace.model.Role;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Wording;
import java.util.List;
import java.util.stream.LongStream;

/// The trace of a conversation: one number for each prompt, of all its words, and one for each
/// answer, of its beginning, since exports differ in how they end one. What everybody says is left
/// out. Thread-safe.
final class Marks {
  /// Traces made by other rules are made again.
  static final int POLICY = 100 * Analyzer.VERSION + Wording.VERSION;

  private static final int SHORTEST_PROMPT = 3;
  private static final int SHORTEST_ANSWER = 6;
  private static final int BEGINNING = 24;

  /// So much of an answer holds its beginning, whatever stands in between.
  private static final int LOOKED_AT = 600;

  private static final int LONGEST_PROMPT = 20_000;

  private final Wording wording;

  Marks(Wording wording) {
    this.wording = wording;
  }

  /// Sorted, each once.
  long[] of(List<Spoken.Line> lines) {
    return lines.stream()
        .filter(line -> !line.hidden())
        .flatMapToLong(this::of)
        .sorted()
        .distinct()
        .toArray();
  }

  private LongStream of(Spoken.Line line) {
    boolean prompt = line.role() == Role.USER;
    if (!prompt && line.role() != Role.ASSISTANT) {
      return LongStream.empty();
    }
    int longest = prompt ? LONGEST_PROMPT : LOOKED_AT;
    String text = line.text();
    long[] words = wording.of(text.length() > longest ? text.substring(0, longest) : text);
    if (words.length < (prompt ? SHORTEST_PROMPT : SHORTEST_ANSWER)) {
      return LongStream.empty();
    }
    int end = prompt ? words.length : Math.min(BEGINNING, words.length);
    return LongStream.of(Wording.joined(words, 0, end));
  }
}
