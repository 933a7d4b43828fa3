package app.commonplace.twins;

import app.commonplace.library.ContentHash;
import app.commonplace.library.Spoken;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.text.Wording;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A passage as far as it is compared: who said it, after what, and in which words. Immutable by
/// agreement: nobody writes to `words`.
record Saying(
    PassageId id,
    @Nullable PassageId parent,
    Role role,
    boolean hidden,
    @Nullable Instant createdAt,
    ContentHash content,
    long[] words) {

  /// What makes two passages one without a doubt.
  record Key(Role role, long high, long low) {}

  static Saying of(Spoken.Line line, Wording wording) {
    return new Saying(
        line.id(),
        line.parent(),
        line.role(),
        line.hidden(),
        line.createdAt(),
        line.content(),
        wording.of(line.text()));
  }

  boolean isPrompt() {
    return role == Role.USER;
  }

  boolean isAnswer() {
    return role == Role.ASSISTANT;
  }

  /// Whether it is something a person reads: only such passages tell conversations apart.
  boolean isSpoken() {
    return !hidden && words.length > 0 && (isPrompt() || isAnswer());
  }

  /// Its words; what has none, or was said by a tool, by all that it is made of.
  Key key() {
    boolean byWords = words.length > 0 && (isPrompt() || isAnswer());
    return byWords
        ? new Key(role, Wording.joined(words, 0, words.length), words.length)
        : new Key(role, content.high(), content.low());
  }

  /// The pairs of words that stand beside each other, sorted, each once.
  long[] pairs() {
    if (words.length < 2) {
      return words;
    }
    var pairs = new long[words.length - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Wording.joined(words, i, i + 2);
    }
    return Arrays.stream(pairs).sorted().distinct().toArray();
  }
}
