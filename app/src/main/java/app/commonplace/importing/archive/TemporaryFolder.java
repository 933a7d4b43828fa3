package app.commonplace.importing.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder for copies that are read and thrown away, gone when closed. Its name holds the process
/// that made it, so that what a killed program left behind is known and removed at the next start.
/// One thread.
public final class TemporaryFolder implements AutoCloseable {
  private static final String PREFIX = "commonplace-copies-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /// Makes an empty one, which its owner alone can read.
  public static TemporaryFolder make() throws IOException {
    return new TemporaryFolder(
        Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
  }

  public Path path() {
    return path;
  }

  /// Removes what processes that are gone have left among the temporary files. What cannot be
  /// removed, since it is another person's, stays.
  public static void removeAbandoned() {
    removeAbandoned(Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  static void removeAbandoned(Path among) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(among, PREFIX + "*")) {
      for (Path folder : folders) {
        if (isAbandoned(folder)) {
          removeIfAllowed(folder);
        }
      }
    } catch (IOException _) {
      // there are no temporary files then, so nothing was left
      return;
    }
  }

  private static boolean isAbandoned(Path folder) {
    Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
    return name.matches()
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  private static void removeIfAllowed(Path folder) {
    try {
      remove(folder);
    } catch (IOException _) {
      // another person's, or held by another program: its owner's next start tries again
      return;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  @Override
  public void close() throws IOException {
    remove(path);
  }
}
