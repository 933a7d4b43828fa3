package app.commonplace.importing.sessions;

import tools.jackson.databind.JsonNode;

/// Bytes that a program wrote as numbers: in a list, or in an object under the place of each.
/// Stateless.
public final class NumberedBytes {
  private NumberedBytes() {}

  /// The bytes; none when the value is something else.
  public static byte[] of(JsonNode value) {
    // a buffer says what it is, and holds its bytes within
    JsonNode numbers = value.path("data").isArray() ? value.path("data") : value;
    boolean placed = numbers.isObject() && numbers.path("0").isNumber();
    if (!placed && !(numbers.isArray() && numbers.path(0).isNumber())) {
      return new byte[0];
    }
    var bytes = new byte[numbers.size()];
    for (int i = 0; i < bytes.length; i++) {
      JsonNode one = placed ? numbers.path(Integer.toString(i)) : numbers.path(i);
      bytes[i] = (byte) one.asInt(0);
    }
    return bytes;
  }
}
