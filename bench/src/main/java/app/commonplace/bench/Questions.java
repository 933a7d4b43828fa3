package app.commonplace.bench;

import java.util.ArrayList;
import java.util.List;

/// Questions as people type them into a search of their own history. The same seed asks the same.
final class Questions {
  private static final List<String> BEGINNINGS =
      List.of(
          "what did i say about",
          "how do i",
          "when did we talk about",
          "what is the",
          "why does the",
          "which of the",
          "where was the",
          "how can i make the",
          "what was the name of the",
          "did the",
          "can you",
          "what are the best",
          "how much",
          "who said that the");

  private final Words words;

  Questions(long seed) {
    this.words = new Words(seed);
  }

  /// Questions of 5 to 14 words; beside the beginning, function words and content words as often as
  /// running text has them, at least two of the latter.
  List<String> natural(int count) {
    var questions = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var question = new StringBuilder(BEGINNINGS.get(words.upTo(BEGINNINGS.size())));
      question.append(' ').append(words.contentWord());
      for (int more = words.upTo(8); more > 0; more--) {
        question.append(' ').append(words.next());
      }
      questions.add(question.append(' ').append(words.contentWord()).append('?').toString());
    }
    return questions;
  }

  /// One or two content words.
  List<String> words(int count) {
    var queries = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      boolean two = words.chance(0.5);
      queries.add(words.contentWord() + (two ? " " + words.contentWord() : ""));
    }
    return queries;
  }
}
