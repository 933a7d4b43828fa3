package app.commonplace.importing.codex;

import java.util.ArrayDeque;
import java.util.Deque;

/// Knows what was said a moment ago. Codex writes a dialogue twice, as what the model was given and
/// as what the screen showed, in either order, and lately a third time as finished items; each
/// counts once. Looks back only a little, since people do say the same thing twice. One thread.
final class Said {
  private static final int LOOKS_BACK = 24;

  /// Where something is said: what the model was given, what the screen showed, finished items.
  enum Log {
    GIVEN,
    SHOWN,
    FINISHED
  }

  private record Logged(Utterance utterance, Log log) {}

  private final Deque<Logged> recent = new ArrayDeque<>();
  private final Deque<Utterance> news = new ArrayDeque<>();

  /// Whether something is said that another log has not just said. Nothing at all is no news. What
  /// is told twice is forgotten, so that a third time is news; a finished item that is news may
  /// still be said by both of the others.
  boolean isNews(Utterance utterance, Log log) {
    if (utterance.isBlank()) {
      return false;
    }
    return switch (log) {
      case GIVEN -> isFirst(utterance, log, Log.SHOWN);
      case SHOWN -> isFirst(utterance, log, Log.GIVEN);
      case FINISHED -> isUnsaid(utterance);
    };
  }

  private boolean isFirst(Utterance utterance, Log log, Log other) {
    if (recent.remove(new Logged(utterance, other))) {
      return false;
    }
    remember(recent, new Logged(utterance, log));
    remember(news, utterance);
    return true;
  }

  private boolean isUnsaid(Utterance utterance) {
    if (news.remove(utterance)) {
      return false;
    }
    remember(recent, new Logged(utterance, Log.SHOWN));
    remember(recent, new Logged(utterance, Log.GIVEN));
    return true;
  }

  private static <T> void remember(Deque<T> some, T one) {
    some.addFirst(one);
    if (some.size() > LOOKS_BACK) {
      some.removeLast();
    }
  }
}
