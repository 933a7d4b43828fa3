package app.commonplace.embedding.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The body of a request for vectors.
record EmbeddingsRequest(Endpoint endpoint, Privacy privacy) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  byte[] body(List<String> texts) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("model", endpoint.model());
    var input = body.putArray("input");
    texts.forEach(input::add);
    if (endpoint.dimension() > 0) {
      body.put("dimensions", endpoint.dimension());
    }
    if (endpoint.dialect() == Dialect.OPENROUTER) {
      addPrivacy(body);
    }
    // by way of a string, which turns half a character into a question mark instead of failing
    return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }

  private void addPrivacy(ObjectNode body) {
    if (privacy.denyTraining()) {
      body.withObjectProperty("provider").put("data_collection", "deny");
    }
    if (privacy.zeroRetention()) {
      body.withObjectProperty("provider").put("zdr", true);
    }
  }
}
