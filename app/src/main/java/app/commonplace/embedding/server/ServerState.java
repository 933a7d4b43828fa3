package app.commonplace.embedding.server;

import app.commonplace.problems.ProblemCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a server has behaved lately: what a queue needs to decide whether to go on.
///
/// @param failures how many requests failed since the last that did not
/// @param last why the last one failed; null when it did not
/// @param notBefore when it makes sense to ask again, if time alone can help
public record ServerState(int failures, @Nullable ProblemCode last, Instant notBefore) {
  static final ServerState CALM = new ServerState(0, null, Instant.EPOCH);
}
