package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import java.util.function.Consumer;

/// What came of a command: the same for scripts and for people.
///
/// @param json what `--json` prints
/// @param text prints it for a person
record Outcome(int exitCode, JsonObject json, Consumer<Terminal> text) {

  static Outcome done(JsonObject json, Consumer<Terminal> text) {
    return new Outcome(ExitCode.DONE, json, text);
  }

  /// Done, but a search or list came up empty.
  static Outcome nothingFound(JsonObject json, Consumer<Terminal> text) {
    return new Outcome(ExitCode.NOTHING_FOUND, json, text);
  }
}
