package app.commonplace.importing.parts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Times as people and small programs write them: a date, with or without a time and a zone.
/// Without a zone it is UTC. Stateless.
public final class LooseTimes {
  private LooseTimes() {}

  /// The time, or null when the text is none.
  public static @Nullable Instant of(@Nullable String stated) {
    if (stated == null || stated.isBlank()) {
      return null;
    }
    String text =
        stated.strip().replaceFirst("(?i)\\s*UTC$", "Z").replaceFirst("(\\d) (\\d)", "$1T$2");
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d{2}:?\\d{2}");
      return zoned
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      // whatever else it is, it is no time that can be relied on
      return null;
    }
  }
}
