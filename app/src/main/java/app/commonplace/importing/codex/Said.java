package app.commonplace.importing.codex;

import java.util.ArrayDeque;
import java.util.Deque;

/// Knows what was said a moment ago. Codex writes a dialogue twice, as what the model was given and
/// as what the screen showed, in either order; each counts once. Looks back only a little, since
/// people do say the same thing twice. One thread.
final class Said {
  private static final int LOOKS_BACK = 24;

  private record Utterance(String speaker, String text, boolean shown) {}

  private final Deque<Utterance> recent = new ArrayDeque<>();

  /// Whether the other of the two logs has just said this. What is told twice is forgotten, so that
  /// a third time is news.
  ///
  /// @param shown whether it is of the log of the screen
  boolean isEcho(String speaker, String text, boolean shown) {
    String stripped = text.strip();
    if (recent.remove(new Utterance(speaker, stripped, !shown))) {
      return true;
    }
    recent.addFirst(new Utterance(speaker, stripped, shown));
    if (recent.size() > LOOKS_BACK) {
      recent.removeLast();
    }
    return false;
  }
}
