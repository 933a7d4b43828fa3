package app.commonplace.cli;

import app.commonplace.library.Access;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// An empty library in a folder of its own, gone when closed. One thread.
final class ThrowAway implements AutoCloseable {
  private final Folders folders;
  private final Path folder;

  ThrowAway(Folders folders) {
    this.folders = folders;
    try {
      this.folder = Files.createTempDirectory(folders.cache(), "throw-away-");
    } catch (IOException e) {
      throw failed(folders.cache(), e);
    }
  }

  Path folder() {
    return folder;
  }

  Path library() {
    return folder.resolve("Library.commonplace");
  }

  <T> T with(Function<Engine, T> work) {
    try (Engine engine = Engine.open(folders, library(), Access.CREATE)) {
      return work.apply(engine);
    }
  }

  @Override
  public void close() {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
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
