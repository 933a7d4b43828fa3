package app.commonplace.watching;

import app.commonplace.library.Library;
import app.commonplace.library.Writing;
import app.commonplace.model.WatchedFolder;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// The folders that a person chose to have watched, as the library keeps them. Thread-safe;
/// blocking.
final class FolderChoice {
  private final Library library;
  private final Clock clock;

  FolderChoice(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  List<WatchedFolder> all() {
    return library.read(reading -> reading.watchedFolders().all());
  }

  /// Adds a folder; answers where it really lies.
  Path add(Path typed) {
    Path folder = real(typed);
    if (library.file().startsWith(folder)) {
      throw new Problem(
          ProblemCode.USAGE,
          "The library itself lies in " + folder + ", which would be read each time it changes.",
          "Choose a folder of exports or sessions.");
    }
    for (WatchedFolder other : all()) {
      if (!other.path().equals(folder)
          && (other.path().startsWith(folder) || folder.startsWith(other.path()))) {
        throw new Problem(
            ProblemCode.USAGE,
            "The folder " + other.path() + " is watched already, and one lies in the other.",
            "Remove that one first.");
      }
    }
    library.write(writing -> {
      writing.folderWatching().add(folder, clock.instant());
      return folder;
    });
    return folder;
  }

  private static Path real(Path typed) {
    try {
      Path folder = typed.toRealPath();
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return folder;
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.FILE_NOT_FOUND, "There is no folder " + typed + ".", "Check the path.", e);
    }
    throw new Problem(
        ProblemCode.USAGE, typed + " is not a folder.", "Import files by themselves.");
  }

  /// Leaves a folder alone, or goes on with it.
  void setPaused(Path folder, boolean paused) {
    change(folder, (writing, id) -> writing.folderWatching().setPaused(id, paused));
  }

  /// Watches a folder no more; what came from it stays.
  void remove(Path folder) {
    change(folder, (writing, id) -> writing.folderWatching().remove(id));
  }

  private interface Change {
    void make(Writing writing, long id);
  }

  private void change(Path folder, Change change) {
    library.write(writing -> {
      WatchedFolder found =
          writing.watchedFolders().all().stream()
              .filter(it -> it.path().equals(folder))
              .findFirst()
              .orElseThrow(() ->
                  new Problem(
                      ProblemCode.NOT_FOUND,
                      "The folder " + folder + " is not watched.",
                      "`commonplace watch` lists those that are."));
      change.make(writing, found.id());
      return found.id();
    });
  }
}
