package app.commonplace.importing.apps;

import app.commonplace.importing.json.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Times as the generations of SillyTavern and of text-generation-webui have written them; none
/// says its zone, so they are taken for UTC. Stateless.
final class LocalTimes {
  private static final List<DateTimeFormatter> STYLES =
      List.of(
          style("MMMM d, yyyy h:mma"),
          style("MMM d, yyyy H:mm"),
          style("yyyy-M-d '@'H'h' m'm' s's' SSS'ms'"),
          style("yyyy-M-d '@'H'h'm'm's's'"),
          style("yyyy-M-d'@'H'h'm'm's's'"));

  private LocalTimes() {}

  private static DateTimeFormatter style(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  static @Nullable Instant of(JsonNode object, String key) {
    Instant usual = Times.of(object, key);
    if (usual != null) {
      return usual;
    }
    String text = object.path(key).asString("").strip();
    for (DateTimeFormatter style : STYLES) {
      Instant time = of(text, style);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static @Nullable Instant of(String text, DateTimeFormatter style) {
    try {
      return LocalDateTime.parse(text, style).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      // another style may fit
      return null;
    }
  }
}
