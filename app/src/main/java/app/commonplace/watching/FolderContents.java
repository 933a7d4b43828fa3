package app.commonplace.watching;

import app.commonplace.library.WatchedFolders.Stamp;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What lies in a folder at one moment, told without opening anything: plain files at any depth.
/// Links are not followed. Immutable.
///
/// @param files by their names in the folder, with `/` between folders
/// @param folders all of them, the folder itself first
record FolderContents(Map<String, Stamp> files, List<Path> folders) {
  /// As deep as an import looks, and as many files as it takes.
  private static final int DEEPEST = 64;

  private static final int MOST = 500_000;

  /// What programs call a file until all of it is there.
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i)(.*\\.(part|partial|crdownload|download|tmp|swp)|~\\$.*|\\.~lock\\..*)");

  FolderContents {
    files = Map.copyOf(files);
    folders = List.copyOf(folders);
  }

  /// Whether a file of this name is all there, as far as its name tells.
  static boolean isFinished(String name) {
    return !UNFINISHED.matcher(name).matches();
  }

  /// Empty when the folder is not there, or cannot be looked into.
  static Optional<FolderContents> of(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(folder)) {
      return Optional.empty();
    }
    var visit = new Visit(folder);
    try {
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, visit);
      return Optional.of(new FolderContents(visit.files, visit.folders));
    } catch (IOException _) {
      // gone while it was looked at, as a disk that was pulled out
      return Optional.empty();
    }
  }

  private static final class Visit extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, Stamp> files = new HashMap<>();
    private final List<Path> folders = new ArrayList<>();

    Visit(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean finished = isFinished(String.valueOf(file.getFileName()));
      if (attributes.isRegularFile() && attributes.size() > 0 && finished) {
        String name = root.relativize(file).toString().replace(java.io.File.separatorChar, '/');
        long changed = attributes.lastModifiedTime().toMillis();
        files.put(name, new Stamp(attributes.size(), changed));
      }
      return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      return FileVisitResult.CONTINUE; // the import that reads its neighbours tells of it
    }
  }
}
