package app.commonplace.embedding.server;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sums of money in answers: numbers, or decimal strings.
final class Dollars {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private Dollars() {}

  /// Null where there is no believable sum; OpenRouter writes -1 for a price that depends.
  static @Nullable BigDecimal of(JsonNode node) {
    if (!node.isNumber() && !node.isString()) {
      return null;
    }
    try {
      var sum = new BigDecimal(node.asString());
      boolean believable = sum.signum() >= 0 && sum.compareTo(MOST) <= 0 && sum.scale() < 100;
      return believable ? sum : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
