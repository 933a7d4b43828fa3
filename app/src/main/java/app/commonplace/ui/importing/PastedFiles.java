package app.commonplace.ui.importing;

import static java.util.stream.Collectors.partitioningBy;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// Files and folders that are meant by what lies on the clipboard: files that were copied, or their
/// paths as text, one a line.
public final class PastedFiles {
  private static final String AT_HOME = "~/";

  /// What lies on the clipboard. FX thread.
  public record Pasted(@Nullable List<File> files, @Nullable String text) {
    public static Pasted of(Clipboard clipboard) {
      return new Pasted(clipboard.getFiles(), clipboard.getString());
    }
  }

  private final Path home;

  /// @param home what a path that begins with a tilde begins at
  public PastedFiles(Path home) {
    this.home = home;
  }

  /// What was meant.
  ///
  /// @param files those that are there
  /// @param missing paths where nothing is
  public record Meant(List<Path> files, List<Path> missing) {
    public Meant {
      files = List.copyOf(files);
      missing = List.copyOf(missing);
    }
  }

  /// Nothing where the text is no list of paths. Asks the disk.
  public Meant of(Pasted pasted) {
    List<File> files = pasted.files();
    if (files != null && !files.isEmpty()) {
      return meant(files.stream().map(File::toPath).toList());
    }
    List<String> lines =
        pasted.text() == null
            ? List.of()
            : pasted.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<Path> paths = lines.stream().flatMap(line -> path(line).stream()).toList();
    return meant(paths.size() == lines.size() ? paths : List.of());
  }

  private static Meant meant(List<Path> paths) {
    Map<Boolean, List<Path>> there = paths.stream().collect(partitioningBy(Files::exists));
    return new Meant(there.getOrDefault(true, List.of()), there.getOrDefault(false, List.of()));
  }

  private Optional<Path> path(String line) {
    String bare = line.replaceAll("^(['\"])(.*)\\1$", "$2");
    try {
      Path path =
          bare.startsWith("file:")
              ? Path.of(URI.create(bare))
              : bare.startsWith(AT_HOME)
                  ? home.resolve(bare.substring(AT_HOME.length()))
                  : Path.of(bare);
      return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // words, then
    }
  }
}
