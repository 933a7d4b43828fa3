package app.commonplace.importing.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/// What goes wrong while a file is read, in words of our own: those of the system name paths or
/// numbers, and come in its language. They complete `This file could not be read: ...`. Stateless.
final class ReadingFault {
  private static final String NOT_ALLOWED = "its permissions do not allow it";

  private ReadingFault() {}

  /// The same failure; damage stays the kind of failure that it is, since a first look goes by it.
  static IOException told(IOException e) {
    return switch (e) {
      case ZipException zip when isOurs(zip) -> zip;
      case ZipException _ -> caused(new ZipException("its packed data is damaged"), e);
      case EOFException _ -> caused(new EOFException("it ends too early"), e);
      case NoSuchFileException _ -> new IOException("it is not there any more", e);
      case AccessDeniedException _ -> new IOException(NOT_ALLOWED, e);
      default -> bySystem(e);
    };
  }

  private static boolean isOurs(ZipException zip) {
    return MeteredStream.WRONG_CHECKSUM.equals(zip.getMessage());
  }

  private static IOException bySystem(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return switch (reason == null ? "" : reason.toLowerCase(Locale.ROOT)) {
      case "permission denied" -> new IOException(NOT_ALLOWED, e);
      case "input/output error" -> new IOException("its disk cannot read it", e);
      case "stale file handle", "no such device" ->
          new IOException("its disk is not there any more", e);
      case "too many open files" -> new IOException("too many files are open", e);
      default -> e;
    };
  }

  private static IOException caused(IOException ours, IOException cause) {
    ours.initCause(cause);
    return ours;
  }
}
