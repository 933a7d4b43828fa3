package app.commonplace.exporting;

import app.commonplace.model.Blob;
import app.commonplace.model.Entry;
import app.commonplace.text.Beginnings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names for exported files: date and title, safe on every system, each given once. One thread.
final class FileNames {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|#^\\[\\]\\u202a-\\u202e\\u2066-\\u2069]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern END = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final int LONGEST = 80;

  private final ZoneId zone;
  private final Set<String> given = new HashSet<>();

  FileNames(ZoneId zone) {
    this.zone = zone;
  }

  String of(Entry entry, String ending) {
    Instant when = entry.createdAt() != null ? entry.createdAt() : entry.updatedAt();
    String day = when == null ? "undated" : DAY.format(when.atZone(zone));
    String title = safe(entry.title());
    String name = day + " " + (title.isEmpty() ? "Untitled" : title);
    return unique(name, ending);
  }

  /// A name for bytes: the beginning of their hash keeps it unique and says what it is.
  static String ofBlob(String sha256, String name) {
    String safe = safe(name);
    return sha256.substring(0, 12) + (safe.isEmpty() ? "" : "-" + safe);
  }

  /// A name by content alone, with the end of the file's own name, so that it can be opened.
  static String ofBytes(Blob blob, String name) {
    Matcher end = END.matcher(name);
    return blob.sha256() + (end.find() ? end.group().toLowerCase(Locale.ROOT) : "");
  }

  private String unique(String name, String ending) {
    String candidate = name + ending;
    for (int n = 2; !given.add(candidate.toLowerCase(Locale.ROOT)); n++) {
      candidate = name + " (" + n + ")" + ending;
    }
    return candidate;
  }

  static String safe(String text) {
    String safe = SPACES.matcher(UNSAFE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    safe = safe.replaceAll("^[. ]+|[. ]+$", "");
    return safe.length() <= LONGEST ? safe : Beginnings.of(safe, LONGEST).strip();
  }
}
