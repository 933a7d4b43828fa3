package app.commonplace.importing.transcripts;

import app.commonplace.importing.parts.LooseTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands under the line that says who speaks, without what exporters add to it: the time
/// above the words, the message's id and their own name below. Immutable.
///
/// @param id null when the exporter wrote none
/// @param time null when the exporter wrote none that can be relied on
record Body(@Nullable String id, @Nullable Instant time, String text) {
  private static final Pattern TAG =
      Pattern.compile("\\A\\s*<time datetime=\"([^\"]+)\"[^>]*>[^<]*</time>[ \\t]*\\n?");

  private static final Pattern BOLD =
      Pattern.compile(
          "\\A\\s*\\*\\*(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)\\*\\*[ \\t]*(?:\\n|\\z)");

  /// With AM or PM it is the order of the United States, and no other.
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\A\\s*(\\d{1,2}/\\d{1,2}/\\d{4}, \\d{1,2}:\\d\\d:\\d\\d [AP]M)[ \\t]*(?:\\n|\\z)");

  /// As other exporters and plugins write it above or below the words.
  private static final Pattern ABOVE =
      Pattern.compile(
          "\\A\\s*message time: (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)[ \\t]*(?:\\n|\\z)");

  private static final Pattern BELOW =
      Pattern.compile("\\n\\[Timestamp: (\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d)\\]\\s*\\z");

  private static final DateTimeFormatter OF_CLOCK =
      DateTimeFormatter.ofPattern("M/d/yyyy, h:mm:ss a", Locale.US);
  private static final Pattern ID = Pattern.compile("(?m)^<!-- UID: (\\S+) -->\\s*\\z");
  private static final Pattern MAKER =
      Pattern.compile(
          "(?:\\n---[ \\t]*)?\\s*\\nPowered by \\[[^\\]]*Exporter\\]\\([^)]*\\)\\s*\\z");

  static Body of(String stated) {
    String text = MAKER.matcher(stated).replaceFirst("");
    Matcher id = ID.matcher(text);
    String named = id.find() ? id.group(1) : null;
    text = named == null ? text : text.substring(0, id.start());
    for (Pattern stamp : List.of(TAG, BOLD)) {
      Matcher time = stamp.matcher(text);
      if (time.find()) {
        return new Body(named, LooseTimes.of(time.group(1)), text.substring(time.end()));
      }
    }
    Matcher above = ABOVE.matcher(text);
    if (above.find()) {
      return new Body(named, LooseTimes.of(above.group(1)), text.substring(above.end()));
    }
    Matcher below = BELOW.matcher(text);
    if (below.find()) {
      Instant time = LooseTimes.of(below.group(1).replace('/', '-'));
      return new Body(named, time, text.substring(0, below.start()));
    }
    Matcher clock = CLOCK.matcher(text);
    Instant time = clock.find() ? ofClock(clock.group(1)) : null;
    return new Body(named, time, time == null ? text : text.substring(clock.end()));
  }

  private static @Nullable Instant ofClock(String text) {
    try {
      return LocalDateTime.parse(text, OF_CLOCK).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      // then it is part of what was said
      return null;
    }
  }
}
