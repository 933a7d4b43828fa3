package app.commonplace.cli;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/// An empty library in a folder of its own, gone when closed. One thread.
final class ThrowAway implements AutoCloseable {
  private final Folders folders;
  private final Path folder;

  ThrowAway(Folders folders) {
    this.folders = folders;
    this.folder = newFolder(folders, "throw-away-");
  }

  private static Path newFolder(Folders folders, String prefix) {
    try {
      return Files.createTempDirectory(folders.cache(), prefix);
    } catch (IOException e) {
      throw failed(folders.cache(), e);
    }
  }

  /// A folder for a library that is kept until the next one of its kind, unless that is in use.
  static Path replacing(Folders folders, String prefix, String libraryName) {
    try (Stream<Path> files = Files.list(folders.cache())) {
      files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> !Library.isOwned(file.resolve(libraryName)))
          .forEach(ThrowAway::delete);
    } catch (IOException e) {
      throw failed(folders.cache(), e);
    }
    return newFolder(folders, prefix);
  }

  <T> T with(Function<Engine, T> work) {
    try (Engine engine = Engine.open(folders, folder.resolve("Empty.commonplace"), Access.CREATE)) {
      return work.apply(engine);
    }
  }

  @Override
  public void close() {
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static Problem failed(Path folder, IOException e) {
    return new Problem(
        ProblemCode.IO,
        "A folder to throw away could not be used: " + folder + ".",
        "Is there room, and may it be written?",
        e);
  }
}
