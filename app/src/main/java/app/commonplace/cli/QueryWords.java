package app.commonplace.cli;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.List;

/// A query from the words of a command line, where `-word` is part of the query and no option.
final class QueryWords {
  private QueryWords() {}

  static String joined(List<String> words) {
    for (String word : words) {
      boolean sentence = word.chars().anyMatch(Character::isWhitespace);
      if (word.startsWith("--") && word.length() > 2 && !sentence) {
        throw new Problem(
            ProblemCode.USAGE,
            "Unknown option: '" + word + "'.",
            "To search for it, put it between quotation marks of its own: '\"" + word + "\"'");
      }
    }
    return String.join(" ", words).strip();
  }
}
