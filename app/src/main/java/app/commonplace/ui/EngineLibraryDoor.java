package app.commonplace.ui;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.LibraryCopy;
import app.commonplace.library.Verification;
import app.commonplace.library.Verification.Check;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.settings.LibraryDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The file of the library over the engine.
final class EngineLibraryDoor implements LibraryDoor {
  private final Engine engine;
  private final InstantSource clock;

  EngineLibraryDoor(Engine engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  private Path file() {
    return engine.library().file();
  }

  @Override
  public Here here() {
    List<Path> others =
        engine.settings().current().window().libraries().opened().stream()
            .filter(known -> !known.equals(file()) && Files.exists(known))
            .toList();
    long bytes = bytes();
    return engine
        .library()
        .read(reading ->
            new Here(
                file(),
                bytes,
                reading.counts().entries(),
                reading.counts().passages(),
                reading.schemaVersion(),
                others));
  }

  /// By its names alone: a library that is open must not be read past SQLite.
  private long bytes() {
    try {
      Path log = file().resolveSibling(file().getFileName() + "-wal");
      return Files.size(file()) + (Files.exists(log) ? Files.size(log) : 0);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The size of the library %s cannot be read.".formatted(file()),
          "Look whether the file is still there.",
          e);
    }
  }

  @Override
  public List<Check> check() {
    return Verification.of(engine.library());
  }

  @Override
  public long compact() {
    engine.library().compact();
    return bytes();
  }

  @Override
  public long copyTo(Path target) {
    return LibraryCopy.to(target, engine.library(), clock);
  }

  @Override
  public void requireOpenable(Path library) {
    if (!Files.exists(library)) {
      return;
    }
    if (library.equals(file())) {
      throw new Problem(ProblemCode.USAGE, "This library is open already.", "");
    }
    Library.open(library, Access.READ).close();
    if (Library.isOwned(library)) {
      throw new Problem(
          ProblemCode.LIBRARY_BUSY,
          "The library %s is open in another window or command.".formatted(library),
          "Close it there first.");
    }
  }
}
