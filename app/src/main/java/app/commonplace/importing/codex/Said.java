package app.commonplace.importing.codex;

import java.util.ArrayDeque;
import java.util.Deque;

/// Knows what was said a moment ago. Codex writes a dialogue twice, as what the model was given and
/// as what the screen showed, in either order, and lately a third time as finished items; each
/// counts once. Looks back only a little, since people do say the same thing twice. One thread.
final class Said {
  private static final int LOOKS_BACK = 24;

  private record Logged(Utterance utterance, boolean shown) {}

  private final Deque<Logged> recent = new ArrayDeque<>();
  private final Deque<Utterance> news = new ArrayDeque<>();

  /// Whether the other of the two logs has just said this. What is told twice is forgotten, so that
  /// a third time is news.
  ///
  /// @param shown whether it is of the log of the screen
  boolean isEcho(Utterance utterance, boolean shown) {
    if (recent.remove(new Logged(utterance, !shown))) {
      return true;
    }
    remember(recent, new Logged(utterance, shown));
    remember(news, utterance);
    return false;
  }

  /// Whether either log has just said what is finished; if not, both may still say it.
  boolean isFinished(Utterance utterance) {
    if (news.remove(utterance)) {
      return true;
    }
    remember(recent, new Logged(utterance, true));
    remember(recent, new Logged(utterance, false));
    return false;
  }

  private static <T> void remember(Deque<T> some, T one) {
    some.addFirst(one);
    if (some.size() > LOOKS_BACK) {
      some.removeLast();
    }
  }
}
