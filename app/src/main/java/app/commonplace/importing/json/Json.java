package app.commonplace.importing.json;

import app.commonplace.text.Repaired;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parses one element at a time, forgiving what does not change its meaning: raw control characters
/// in strings, NaN, broken UTF-8. Thread-safe.
public final class Json {
  private static final int DEEPEST = 500;
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

  /// Escapes keep lone surrogates, which an encoder would refuse or replace.
  private static final JsonMapper ESCAPING =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  /// A parsed value, and how many bytes of its text were no UTF-8 and became U+FFFD.
  public record Parsed(JsonNode node, int repaired) {}

  /// Parses one value.
  ///
  /// @throws InvalidJson with the reason, when it is none
  public static Parsed parse(byte[] bytes) throws InvalidJson {
    try {
      return new Parsed(MAPPER.readTree(bytes), 0);
    } catch (StreamConstraintsException e) {
      throw tooMuch(e);
    } catch (JacksonException e) {
      return parseRepaired(bytes, e);
    }
  }

  /// Writes a value so that it parses to an equal one; what is no valid Unicode stays what it is.
  public static byte[] bytes(JsonNode value) {
    return ESCAPING.writeValueAsBytes(value);
  }

  private static Parsed parseRepaired(byte[] bytes, JacksonException first) throws InvalidJson {
    Repaired text = Utf8.decode(bytes);
    if (text.repaired() == 0) {
      throw invalid(first);
    }
    try {
      byte[] valid = text.text().getBytes(StandardCharsets.UTF_8);
      return new Parsed(MAPPER.readTree(valid), text.repaired());
    } catch (JacksonException e) {
      throw invalid(e);
    }
  }

  private static InvalidJson tooMuch(JacksonException e) {
    String message = e.getOriginalMessage();
    boolean depth = message.contains("depth") || message.contains("nesting");
    String reason =
        depth
            ? "is nested more than " + DEEPEST + " levels deep"
            : "holds a number or name that is too long";
    return new InvalidJson(reason + at(e), e);
  }

  private static InvalidJson invalid(JacksonException e) {
    return new InvalidJson("is not valid JSON" + at(e), e);
  }

  private static String at(JacksonException e) {
    long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
    return offset < 0 ? "" : " (" + offset + " bytes into it)";
  }
}
