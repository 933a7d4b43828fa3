package app.commonplace.importing.copilot;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Looks into one span of a trace: something that took time, with attributes as a list of keys and
/// values. Stateless.
final class Span {
  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

  private Span() {}

  /// The value of an attribute; empty when there is none.
  static String attribute(JsonNode span, String key) {
    for (JsonNode attribute : span.path("attributes").values()) {
      if (attribute.path("key").asString("").equals(key)) {
        JsonNode value = attribute.path("value");
        JsonNode text = value.path("stringValue");
        return text.isString() ? text.stringValue() : value.path("intValue").asString("");
      }
    }
    return "";
  }

  static String id(JsonNode span) {
    return span.path("traceId").asString("") + "/" + span.path("spanId").asString("");
  }

  /// Times are nanoseconds, as text since no number of JSON is sure to hold them.
  static @Nullable Instant time(JsonNode span, String key) {
    String nanos = span.path(key).asString("");
    if (nanos.length() > 20 || !nanos.matches("\\d+")) {
      return null;
    }
    return Instant.ofEpochMilli(new BigInteger(nanos).divide(MILLION).longValue());
  }

  static @Nullable Instant start(JsonNode span) {
    return time(span, "startTimeUnixNano");
  }
}
