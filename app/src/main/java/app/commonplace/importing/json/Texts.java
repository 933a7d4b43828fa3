package app.commonplace.importing.json;

import app.commonplace.text.Repaired;
import app.commonplace.text.UnicodeRepair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The one door through which text goes from JSON into a draft: repaired, and counted. One for each
/// draft; one thread.
public final class Texts {
  private int repaired;

  /// @param repaired what was repaired before, such as bytes that were no UTF-8
  public Texts(int repaired) {
    this.repaired = repaired;
  }

  /// How many characters have been repaired so far.
  public int repaired() {
    return repaired;
  }

  public String clean(String text) {
    Repaired result = UnicodeRepair.repair(text);
    repaired += result.repaired();
    return result.text();
  }

  /// The text under a key; null when absent or no string.
  public @Nullable String of(JsonNode object, String key) {
    return of(object.get(key));
  }

  /// The text of a value; null when absent or no string.
  public @Nullable String of(@Nullable JsonNode value) {
    return value != null && value.isString() ? clean(value.stringValue()) : null;
  }

  /// The text under a key; null when absent, no string, or blank.
  public @Nullable String filled(JsonNode object, String key) {
    String text = of(object, key);
    return text == null || text.isBlank() ? null : text;
  }

  /// The text under the first of some keys that has any.
  public @Nullable String firstFilled(JsonNode object, String... keys) {
    for (String key : keys) {
      String text = filled(object, key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /// The text under a key, empty when there is none.
  public String orEmpty(JsonNode object, String key) {
    String text = of(object, key);
    return text == null ? "" : text;
  }

  /// The strings of an array that are not empty.
  public List<String> all(@Nullable JsonNode array) {
    var texts = new ArrayList<String>();
    if (array != null && array.isArray()) {
      for (JsonNode value : array.values()) {
        if (value.isString() && !value.stringValue().isEmpty()) {
          texts.add(clean(value.stringValue()));
        }
      }
    }
    return texts;
  }

  /// Any value as readable JSON.
  public String json(JsonNode value) {
    return clean(value.isString() ? value.stringValue() : value.toPrettyString());
  }
}
