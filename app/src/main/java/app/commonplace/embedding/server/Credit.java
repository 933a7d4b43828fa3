package app.commonplace.embedding.server;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What may still be spent with a key.
///
/// @param limit of the key in dollars; null when it has none
/// @param remaining in dollars; null when the key has no limit
/// @param used in dollars; null when the server does not say
public record Credit(
    @Nullable BigDecimal limit, @Nullable BigDecimal remaining, @Nullable BigDecimal used) {
  static Credit of(JsonNode answer) {
    JsonNode data = answer.path("data");
    return new Credit(
        Dollars.of(data.path("limit")),
        Dollars.of(data.path("limit_remaining")),
        Dollars.of(data.path("usage")));
  }
}
