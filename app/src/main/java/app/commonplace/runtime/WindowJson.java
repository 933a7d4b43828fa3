package app.commonplace.runtime;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is set for the window, as JSON. A value that makes no sense counts as not set.
final class WindowJson {
  private static final int LEAST_SIZE = 10;
  private static final int MOST_SIZE = 40;

  /// Words that actions once had in the file.
  private static final Map<String, String> FORMER = Map.of("remove_saved", "remove_row");

  private WindowJson() {}

  static void write(WindowSettings settings, ObjectNode json) {
    Look look = settings.look();
    json.put("appearance", word(look.theme()));
    json.put("density", word(look.density()));
    json.put("language", look.language());
    json.put("motion", word(look.motion()));
    write(settings.reading(), json.putObject("reading"));
    ObjectNode keys = json.putObject("keys");
    settings.keys().forEach(keys::put);
    json.put("letters", settings.letters());
    json.put("toldOfFile", settings.told().file());
    json.put("toldOfLinking", settings.told().linking());
    Instant arrivals = settings.arrivals();
    if (arrivals != null) {
      json.put("arrivals", arrivals.toString());
    }
    LibrariesJson.write(settings.libraries(), json);
    WindowPlace place = settings.place();
    if (place != null) {
      json.putObject("window")
          .put("x", place.x())
          .put("y", place.y())
          .put("width", place.width())
          .put("height", place.height())
          .put("maximized", place.maximized());
    }
  }

  private static void write(ReadingStyle reading, ObjectNode json) {
    json.put("size", reading.size())
        .put("width", word(reading.width()))
        .put("numbers", reading.numbers())
        .put("wrap", reading.wrap())
        .put("brief", reading.brief())
        .put("thinking", reading.thinking())
        .put("tools", reading.tools())
        .put("compared", word(reading.compared()));
    ArrayNode closed = json.putArray("closed");
    reading.closed().stream().sorted().forEach(closed::add);
  }

  static WindowSettings read(JsonNode json) {
    Look usual = Look.DEFAULT;
    return new WindowSettings(
        new Look(
            one(json.path("appearance"), usual.theme()),
            one(json.path("density"), usual.density()),
            language(json.path("language")),
            one(json.path("motion"), usual.motion())),
        reading(json.path("reading")),
        keys(json.path("keys")),
        !json.path("letters").isBoolean() || json.path("letters").booleanValue(),
        LibrariesJson.read(json),
        place(json.path("window")),
        new Told(flag(json.path("toldOfFile")), flag(json.path("toldOfLinking"))),
        time(json.path("arrivals")));
  }

  private static ReadingStyle reading(JsonNode json) {
    ReadingStyle usual = ReadingStyle.DEFAULT;
    int size = json.path("size").isInt() ? json.path("size").intValue() : usual.size();
    return new ReadingStyle(
        size < LEAST_SIZE || size > MOST_SIZE ? usual.size() : size,
        one(json.path("width"), usual.width()),
        flag(json.path("numbers")),
        flag(json.path("wrap")),
        flag(json.path("brief")),
        flag(json.path("thinking")),
        flag(json.path("tools")),
        one(json.path("compared"), usual.compared()),
        words(json.path("closed")));
  }

  /// Gives keys that were bound under a former word of their action its word of today, so that a
  /// person who took them away again does not find them back.
  ///
  /// @param file the JSON of the whole file
  static void renameKeys(ObjectNode file) {
    if (file.get("keys") instanceof ObjectNode keys) {
      FORMER.forEach((former, word) -> {
        JsonNode bound = keys.remove(former);
        if (bound != null && !keys.has(word)) {
          keys.set(word, bound);
        }
      });
    }
  }

  private static Map<String, String> keys(JsonNode json) {
    var keys = new TreeMap<String, String>();
    for (Map.Entry<String, JsonNode> set : json.properties()) {
      if (set.getValue().isString()) {
        keys.put(set.getKey(), set.getValue().stringValue());
      }
    }
    return keys;
  }

  private static Set<String> words(JsonNode json) {
    return json.valueStream()
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .collect(Collectors.toSet());
  }

  private static @Nullable WindowPlace place(JsonNode json) {
    for (String name : new String[] {"x", "y", "width", "height"}) {
      if (!json.path(name).isInt()) {
        return null;
      }
    }
    return new WindowPlace(
        json.path("x").intValue(),
        json.path("y").intValue(),
        json.path("width").intValue(),
        json.path("height").intValue(),
        flag(json.path("maximized")));
  }

  private static @Nullable Instant time(JsonNode json) {
    try {
      return json.isString() ? Instant.parse(json.stringValue()) : null;
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static String language(JsonNode json) {
    String tag = json.isString() ? json.stringValue() : "";
    return Locale.forLanguageTag(tag).getLanguage().isEmpty() ? "" : tag;
  }

  private static boolean flag(JsonNode json) {
    return json.isBoolean() && json.booleanValue();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// The value that a word names, or what is usual.
  private static <E extends Enum<E>> E one(JsonNode json, E usual) {
    for (E value : usual.getDeclaringClass().getEnumConstants()) {
      if (json.isString() && word(value).equals(json.stringValue())) {
        return value;
      }
    }
    return usual;
  }
}
