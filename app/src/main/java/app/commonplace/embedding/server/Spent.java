package app.commonplace.embedding.server;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a request cost.
///
/// @param tokens as the server counted them, 0 when it did not say
/// @param dollars null when the server named no price
public record Spent(long tokens, @Nullable BigDecimal dollars) {
  /// The price in millionths of a dollar, rounded up; null when the server named none.
  public @Nullable Long microDollars() {
    return dollars == null
        ? null
        : dollars.movePointRight(6).setScale(0, RoundingMode.CEILING).longValueExact();
  }

  static Spent of(JsonNode answer) {
    JsonNode usage = answer.path("usage");
    long tokens = usage.path("total_tokens").asLong(usage.path("prompt_tokens").asLong(0));
    return new Spent(Math.max(0, tokens), Dollars.of(usage.path("cost")));
  }
}
