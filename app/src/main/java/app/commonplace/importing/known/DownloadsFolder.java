package app.commonplace.importing.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where browsers put what is downloaded: the folder that a Linux desktop names in its own
/// language, or else the one that every system has in a person's home.
public final class DownloadsFolder {
  private static final Pattern NAMED =
      Pattern.compile("(?m)^\\s*XDG_DOWNLOAD_DIR=\"(\\$HOME/)?([^\"]+)\"");

  private DownloadsFolder() {}

  /// Empty when there is none.
  public static Optional<Path> below(Path home) {
    return named(home).or(() -> Optional.of(home.resolve("Downloads"))).filter(Files::isDirectory);
  }

  private static Optional<Path> named(Path home) {
    Path names = home.resolve(".config/user-dirs.dirs");
    try {
      Matcher named = NAMED.matcher(Files.exists(names) ? Files.readString(names) : "");
      return named.find() ? Optional.of(home.resolve(named.group(2))) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty(); // what every system has will do
    }
  }
}
