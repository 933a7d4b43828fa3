package app.commonplace.embedding.server;

import app.commonplace.embedding.Vectors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The vectors in an answer, by the place of their text in the request. What is not certain to
/// belong to a text, or is no direction at all, is left out.
///
/// @param vectors of length 1
record EmbeddingsAnswer(Map<Integer, float[]> vectors) {
  static EmbeddingsAnswer read(JsonNode body, int texts) {
    JsonNode data = body.path("data");
    boolean inOrder = data.size() == texts && data.valueStream().noneMatch(e -> e.has("index"));
    var vectors = new HashMap<Integer, float[]>();
    var seen = new HashSet<Integer>();
    Set<Integer> twice = new HashSet<>();
    for (int i = 0; i < data.size(); i++) {
      JsonNode element = data.path(i); // nothing, when it is no array
      int place = inOrder ? i : element.path("index").asInt(-1);
      if (place < 0 || place >= texts) {
        continue;
      }
      if (!seen.add(place)) {
        twice.add(place); // neither can be trusted
      }
      vector(element.path("embedding")).ifPresent(vector -> vectors.put(place, vector));
    }
    vectors.keySet().removeAll(twice);
    return new EmbeddingsAnswer(vectors);
  }

  /// The one dimension of all vectors; empty when there are none, or several.
  Optional<Integer> dimension() {
    Set<Integer> lengths = new HashSet<>();
    vectors.values().forEach(vector -> lengths.add(vector.length));
    return lengths.size() == 1 ? Optional.of(lengths.iterator().next()) : Optional.empty();
  }

  private static Optional<float[]> vector(JsonNode embedding) {
    Optional<float[]> numbers =
        embedding.isString() ? fromBase64(embedding.asString()) : fromArray(embedding);
    return numbers.filter(EmbeddingsAnswer::hasDirection).map(Vectors::normalized);
  }

  private static Optional<float[]> fromArray(JsonNode embedding) {
    if (!embedding.isArray() || !embedding.valueStream().allMatch(JsonNode::isNumber)) {
      return Optional.empty();
    }
    var vector = new float[embedding.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) embedding.get(i).asDouble(Double.NaN);
    }
    return Optional.of(vector);
  }

  private static Optional<float[]> fromBase64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      var vector = new float[bytes.length / Float.BYTES];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
      return bytes.length % Float.BYTES == 0 ? Optional.of(vector) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean hasDirection(float[] vector) {
    boolean any = false;
    for (float value : vector) {
      if (!Float.isFinite(value)) {
        return false;
      }
      any |= value != 0;
    }
    return any;
  }
}
