package app.commonplace.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up conversation: what was asked, and one or more answers to each prompt, the last of
/// which was gone on from. Immutable.
record Tale(String id, List<Turn> turns) {
  record Turn(String prompt, List<String> answers) {
    String answer() {
      return answers.getLast();
    }
  }

  /// Words the way people use them: a few all the time, most of them rarely.
  private static final List<String> WORDS = words();

  private static List<String> words() {
    var random = new Random(7);
    var words = new ArrayList<String>();
    for (int i = 0; i < 6_000; i++) {
      var word = new StringBuilder();
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
        word.append("aeiouäö".charAt(random.nextInt(7)));
      }
      words.add(word.toString());
    }
    return words;
  }

  static Tale made(Random random, String id) {
    var turns = new ArrayList<Turn>();
    for (int n = 1 + random.nextInt(10); n > 0; n--) {
      turns.add(turn(random));
    }
    return new Tale(id, turns);
  }

  static Turn turn(Random random) {
    boolean goOn = random.nextInt(8) == 0;
    String prompt = goOn ? "continue" : sentence(random, 4 + random.nextInt(40)) + "?";
    var answers = new ArrayList<String>();
    for (int n = random.nextInt(6) == 0 ? 2 : 1; n > 0; n--) {
      answers.add(answer(random));
    }
    return new Turn(prompt, answers);
  }

  static String sentence(Random random, int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int place = (int) (WORDS.size() * Math.pow(random.nextDouble(), 3));
      text.append(i == 0 ? "" : " ").append(WORDS.get(place));
    }
    return text.toString();
  }

  /// With the signs of Markdown in it.
  static String answer(Random random) {
    var text = new StringBuilder("## ").append(sentence(random, 3)).append("\n\n");
    text.append(sentence(random, 12)).append(" **").append(sentence(random, 2)).append("** [");
    text.append(sentence(random, 2)).append("](https://example.org/").append(random.nextInt(999));
    text.append("). `snake_case_").append(random.nextInt(99)).append("`\n\n");
    for (int n = random.nextInt(4); n > 0; n--) {
      text.append("- ").append(sentence(random, 8)).append('\n');
    }
    if (random.nextBoolean()) {
      text.append("\n```rust\nlet ").append(sentence(random, 4)).append(" = 1;\n```\n");
    }
    return text.append('\n')
        .append(sentence(random, 5 + random.nextInt(60)))
        .append('.')
        .toString();
  }

  /// The same beginning, then other turns.
  Tale forked(Random random, String otherId, int shared) {
    var other = new ArrayList<>(turns.subList(0, shared));
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      String prompt = sentence(random, 6 + random.nextInt(20)) + "?";
      other.add(new Turn(prompt, List.of(answer(random))));
    }
    return new Tale(otherId, other);
  }

  Tale first(int turn) {
    return new Tale(id, turns.subList(0, turn));
  }
}
