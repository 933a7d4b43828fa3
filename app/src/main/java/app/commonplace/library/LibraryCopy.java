package app.commonplace.library;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Copies an open library into another file: SQLite writes it from one snapshot, the copy is opened
/// and proven, and only then it takes its name.
public final class LibraryCopy {
  /// Where the library keeps when the last one was proven.
  static final String PROVEN = "copy.proven";

  private LibraryCopy() {}

  /// Makes a copy while others read and write on; a file of that name is replaced. Answers how many
  /// bytes it has. The library remembers when that was, as far as it may be written.
  public static long to(Path target, Library library, InstantSource clock) {
    Path file = target.toAbsolutePath().normalize();
    if (file.equals(library.file())) {
      throw new Problem(
          ProblemCode.USAGE,
          "A library cannot be copied onto itself: %s.".formatted(file),
          "Choose another name or folder.");
    }
    Path whole = file.resolveSibling("." + file.getFileName() + ".copy");
    try {
      Files.deleteIfExists(whole);
      write(library, whole);
      LibraryFile.makePrivate(whole);
      prove(whole);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      remember(library, clock.instant());
      return Files.size(file);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The copy could not be written to %s.".formatted(file),
          "Check that the folder exists, may be written and has room.",
          e);
    } finally {
      forget(whole);
    }
  }

  private static void remember(Library library, Instant proven) {
    if (library.canWrite()) {
      library.write(writing -> {
        writing.settingWriter().keepForItself(PROVEN, proven.toString());
        return proven;
      });
    }
  }

  /// When a copy of the library was last proven; empty when none ever was.
  public static Optional<Instant> lastProven(Reading reading) {
    try {
      return reading.settings().find(PROVEN).map(Instant::parse);
    } catch (DateTimeParseException _) {
      return Optional.empty(); // somebody else wrote it: nothing is promised for that
    }
  }

  private static void write(Library library, Path whole) {
    try (Sql sql = Connections.reader(library.file())) {
      sql.execute("PRAGMA query_only = OFF"); // it forbids to write the copy, too
      sql.update("VACUUM INTO ?", whole.toString());
    }
  }

  private static void prove(Path whole) {
    try (Library copy = Library.open(whole, Access.READ)) {
      Verification.of(copy).stream()
          .filter(check -> !check.ok())
          .findFirst()
          .ifPresent(check -> {
            throw new Problem(
                ProblemCode.LIBRARY_DAMAGED,
                "The copy is not whole (%s: %s), so it was not kept."
                    .formatted(check.name(), check.detail()),
                "Check the library itself.");
          });
    }
  }

  /// What a failed copy leaves, and the files that reading it made.
  private static void forget(Path whole) {
    for (String suffix : new String[] {"", "-wal", "-shm"}) {
      try {
        Files.deleteIfExists(whole.resolveSibling(whole.getFileName() + suffix));
      } catch (IOException _) {
        return; // nothing depends on it; the next copy to this name tries again
      }
    }
  }
}
