package app.commonplace.importing.parts;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Media types by the ends of file names, for files whose type the export does not state.
public final class MimeType {
  private static final Map<String, String> BY_END =
      Map.ofEntries(
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("gif", "image/gif"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("heic", "image/heic"),
          Map.entry("wav", "audio/wav"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("csv", "text/csv"),
          Map.entry("html", "text/html"));

  /// Marks at the beginning of files; those of some kinds stand a little further in.
  private static final Map<String, String> BY_MARK =
      Map.of(
          "\u0089PNG", "image/png",
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "GIF8", "image/gif",
          "%PDF-", "application/pdf",
          "PK\u0003\u0004", "application/zip");

  private MimeType() {}

  /// The type that the end of a name says, or null.
  public static @Nullable String ofName(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return BY_END.get(end);
  }

  /// The type that the first bytes of a file say, or null.
  public static @Nullable String ofBeginning(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    return BY_MARK.entrySet().stream()
        .filter(mark -> text.startsWith(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
