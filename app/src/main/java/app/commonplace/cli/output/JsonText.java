package app.commonplace.cli.output;

import java.io.OutputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Writes a [JsonObject] as text on one line. Stateless.
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private JsonText() {}

  static String of(JsonObject object) {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, object);
    }
    return text.toString();
  }

  /// Writes the object and leaves the stream open.
  public static void write(JsonObject object, OutputStream out) {
    var context = ObjectWriteContext.empty();
    try (JsonGenerator json =
        FACTORY.createGenerator(context, new Unclosed(out), JsonEncoding.UTF8)) {
      write(json, object);
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case JsonNode node -> writeNode(json, node);
      case JsonObject object -> writeMembers(json, object.members());
      case Map<?, ?> map -> writeMembers(json, map);
      case Iterable<?> items -> {
        json.writeStartArray();
        items.forEach(item -> write(json, item));
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Instant time -> json.writeString(MILLISECONDS.format(time));
      case String text -> json.writeString(text);
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private static void writeNode(JsonGenerator json, JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        json.writeStartObject();
        object
            .properties()
            .forEach(member -> {
              json.writeName(member.getKey());
              writeNode(json, member.getValue());
            });
        json.writeEndObject();
      }
      case ArrayNode array -> {
        json.writeStartArray();
        array.forEach(item -> writeNode(json, item));
        json.writeEndArray();
      }
      case StringNode text -> json.writeString(text.asString());
      case BooleanNode truth -> json.writeBoolean(truth.booleanValue());
      case NumericNode number when number.isIntegralNumber() ->
          json.writeNumber(number.longValue());
      case NumericNode number -> json.writeNumber(number.doubleValue());
      default -> json.writeNull();
    }
  }

  private static void writeMembers(JsonGenerator json, Map<?, ?> members) {
    json.writeStartObject();
    members.forEach((key, value) -> {
      json.writeName(key.toString());
      write(json, value);
    });
    json.writeEndObject();
  }

  /// Standard output, which is not the generator's to close.
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws java.io.IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }
}
