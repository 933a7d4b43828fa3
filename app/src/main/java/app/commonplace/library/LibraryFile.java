package app.commonplace.library;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// The file on disk before SQLite touches it: is it ours, is it whole, may only its owner read it.
final class LibraryFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 100;
  private static final int APPLICATION_ID_AT = 68;

  private LibraryFile() {}

  /// Refuses what is not a library, by size and header, leaving it untouched. Must not be called
  /// while this process has the file open: closing a channel drops SQLite's locks on it.
  static void requireOurs(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            ? foreign(file, "it is not a regular file")
            : missing(file);
      }
      long size = Files.size(file);
      if (size == 0) {
        throw new Problem(
            ProblemCode.LIBRARY_DAMAGED,
            "The library %s is empty (0 bytes), so something cut it off.".formatted(file),
            "It was left as it is. Restore a backup, or move it away to begin a new library.");
      }
      checkHeader(file, size);
    } catch (NoSuchFileException e) {
      throw missing(file);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The library %s cannot be read.".formatted(file),
          "Check its permissions.",
          e);
    }
  }

  /// Refuses a library in whose schema stands what Commonplace never makes: triggers that run with
  /// what a person writes, views in the place of tables.
  static void refuseStrangers(Sql sql, Path file) {
    sql.first(
            "SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('trigger', 'view')",
            row -> row.getString(1))
        .ifPresent(stranger -> {
          throw foreign(file, "it holds a %s, which Commonplace never makes".formatted(stranger));
        });
  }

  /// Whether nothing beside this file can be written and no log lies there: it then stays as it is
  /// for as long as it is open, and can be read without the files that a log needs.
  static boolean isFrozen(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    return folder != null && !Files.isWritable(folder) && !Files.exists(log);
  }

  private static void checkHeader(Path file, long size) throws IOException {
    byte[] header;
    try (InputStream in = Files.newInputStream(file)) {
      header = in.readNBytes(HEADER);
    }
    if (header.length < HEADER || !Arrays.equals(Arrays.copyOf(header, MAGIC.length), MAGIC)) {
      throw foreign(file, "it is not an SQLite file");
    }
    int id = ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT);
    if (id != Connections.APPLICATION_ID) {
      throw foreign(file, "it is an SQLite file of another program");
    }
    if (size % Connections.PAGE_SIZE != 0) {
      throw new Problem(
          ProblemCode.LIBRARY_DAMAGED,
          "The library %s is cut off in the middle of a page.".formatted(file),
          "It was left as it is. Restore a backup, or copy the file again from where it came.");
    }
  }

  private static Problem missing(Path file) {
    return new Problem(
        ProblemCode.FILE_NOT_FOUND,
        "There is no library at %s.".formatted(file),
        "Import something to begin one, or name another with --library.");
  }

  private static Problem foreign(Path file, String why) {
    return new Problem(
        ProblemCode.LIBRARY_FOREIGN,
        "%s is not a Commonplace library: %s.".formatted(file, why),
        "It was left as it is. Name a library with --library.");
  }

  /// Makes a new, empty library under a temporary name and moves it into place whole.
  static void create(Path file) {
    Path folder = java.util.Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
    try {
      createPrivateFolder(folder);
      Path fresh = Files.createTempFile(folder, ".new-", ".commonplace"); // mode 0600
      try {
        try (Sql sql = Connections.fresh(fresh)) {
          Migrations.migrate(sql, file);
        }
        moveIntoPlace(fresh, file);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "A library cannot be made at %s.".formatted(file),
          "Check that the folder exists, may be written and has room.",
          e);
    }
  }

  private static void moveIntoPlace(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh); // fails if another process was faster, unlike a rename
    } catch (FileAlreadyExistsException e) {
      return; // theirs is as good as ours
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /// A folder that only its owner can look into. One that exists is left as it is.
  static void createPrivateFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      createPrivateFolder(parent);
    }
    try {
      if (isPosix(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /// Takes everybody else's rights away from a file that exists.
  static void makePrivate(Path file) throws IOException {
    if (isPosix(file) && Files.exists(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
