package app.commonplace.importing.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Judges the names of files in an archive. Nothing is ever written by such a name; names that
/// point outside are refused all the same, since only a broken or hostile archive has them.
final class MemberName {
  private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

  private MemberName() {}

  /// The name with `/` between folders, whichever the archive uses.
  static String normal(String stored) {
    return stored.replace('\\', '/');
  }

  static boolean pointsOutside(String name) {
    boolean absolute = name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*");
    return absolute || name.indexOf('\0') >= 0 || Arrays.asList(name.split("/")).contains("..");
  }

  /// Whether the file was left by an operating system rather than by a provider.
  static boolean isLitter(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.startsWith("__MACOSX/")
        || name.contains("/__MACOSX/")
        || base.startsWith("._")
        || LITTER.contains(base);
  }

  /// Whether its end tells of an archive inside the archive.
  static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".zip")
        || lower.endsWith(".tar")
        || lower.endsWith(".gz")
        || lower.endsWith(".7z");
  }
}
