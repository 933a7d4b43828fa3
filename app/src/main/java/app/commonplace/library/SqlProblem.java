package app.commonplace.library;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// Says in a person's words what SQLite reported.
final class SqlProblem {
  private SqlProblem() {}

  static Problem of(SQLException e) {
    return switch (primary(e)) {
      case SQLITE_FULL ->
          new Problem(
              ProblemCode.DISK_FULL,
              "The disk that holds the library is full.",
              "Free some space and run it again; everything saved so far is safe.",
              e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new Problem(
              ProblemCode.LIBRARY_BUSY,
              "Another program is using the library.",
              "Close that program or wait for it, then try again.",
              e);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          new Problem(
              ProblemCode.LIBRARY_READ_ONLY,
              "The library cannot be written.",
              "Check the permissions of the file and its folder.",
              e);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new Problem(
              ProblemCode.LIBRARY_DAMAGED,
              "The library file is damaged: " + e.getMessage(),
              "Nothing was changed. Run `commonplace verify` to see what still can be read.",
              e);
      case SQLITE_CANTOPEN ->
          new Problem(
              ProblemCode.IO,
              "The library file cannot be opened.",
              "Check that the folder exists and may be written.",
              e);
      case SQLITE_IOERR, SQLITE_NOMEM ->
          new Problem(
              ProblemCode.IO,
              "Reading or writing the library failed: " + e.getMessage(),
              "Check the disk, then try again; everything saved so far is safe.",
              e);
      default ->
          new Problem(ProblemCode.INTERNAL, "The library refused a step: " + e.getMessage(), "", e);
    };
  }

  static boolean breaksConnection(SQLException e) {
    return switch (primary(e)) {
      case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_CORRUPT, SQLITE_NOTADB -> true;
      default -> false;
    };
  }

  private static SQLiteErrorCode primary(SQLException e) {
    // the low byte is the primary code; the rest says more (SQLITE_IOERR_WRITE, ...)
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
  }
}
