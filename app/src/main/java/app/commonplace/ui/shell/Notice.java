package app.commonplace.ui.shell;

import app.commonplace.problems.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was said in passing, kept so that it can be read later.
///
/// @param problem what went wrong; null when nothing did
/// @param offer what can be done about it still; null when nothing can
public record Notice(Instant when, String text, @Nullable Problem problem, @Nullable Offer offer) {
  /// Something that can be done about what was said, until it is done.
  record Offer(String name, Runnable take) {}

  /// What a person passes on when asking for help: the code, the sentence and the next step.
  public String report() {
    if (problem == null) {
      return text;
    }
    return (problem.code().word() + ": " + problem.sentence() + " " + problem.hint()).strip();
  }
}
