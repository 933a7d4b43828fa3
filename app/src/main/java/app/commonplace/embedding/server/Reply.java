package app.commonplace.embedding.server;

import app.commonplace.problems.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a request came out.
sealed interface Reply {
  /// The server did what it was asked, as far as it says.
  record Said(JsonNode body) implements Reply {}

  /// It did not.
  ///
  /// @param passing whether the same request may be tried again soon
  /// @param told how long the server said to wait; null when it said nothing
  record Trouble(Problem problem, boolean passing, @Nullable Duration told) implements Reply {}
}
