package app.commonplace.embedding.server;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A model that a server offers.
///
/// @param contextLength in tokens, 0 when the server does not say
/// @param dollarsPerToken null when the server names no price
public record ModelOffer(
    String id, String name, int contextLength, @Nullable BigDecimal dollarsPerToken) {

  /// What so many tokens will cost; null when there is no price.
  public @Nullable BigDecimal estimate(long tokens) {
    return dollarsPerToken == null ? null : dollarsPerToken.multiply(BigDecimal.valueOf(tokens));
  }

  static List<ModelOffer> list(JsonNode answer) {
    return answer
        .path("data")
        .valueStream()
        .filter(model -> !model.path("id").asString("").isEmpty())
        .map(ModelOffer::of)
        .toList();
  }

  private static ModelOffer of(JsonNode model) {
    String id = model.path("id").asString();
    return new ModelOffer(
        id,
        model.path("name").asString(id),
        model.path("context_length").asInt(0),
        Dollars.of(model.path("pricing").path("prompt")));
  }
}
