package app.commonplace.ui.reader;

import java.util.Locale;
import java.util.Set;

/// Which files are handed to the system's program for them. What might run as a program, or reach
/// out of the machine when it is shown, is only saved: an archive may come from anybody.
final class OpenableKinds {
  private static final Set<String> ENDINGS =
      Set.of(
          "txt", "md", "log", "csv", "tsv", "json", "pdf", "rtf", "epub", "odt", "ods", "odp",
          "docx", "xlsx", "pptx", "png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff", "heic",
          "mp3", "m4a", "wav", "ogg", "flac", "mp4", "webm", "mov", "mkv");

  private OpenableKinds() {}

  /// Whether a file of this name may be opened.
  static boolean holds(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
