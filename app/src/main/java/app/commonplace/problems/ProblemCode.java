package app.commonplace.problems;

import java.util.Locale;

/// What kind of trouble a [Problem] is; scripts may depend on these words.
public enum ProblemCode {
  /// The command line was not understood.
  USAGE,
  /// A file that was named does not exist or cannot be read.
  FILE_NOT_FOUND,
  /// No reader knows this file.
  FORMAT_UNKNOWN,
  /// The archive is cut off, damaged or not what it claims to be.
  ARCHIVE_DAMAGED,
  /// The archive needs a password.
  ARCHIVE_ENCRYPTED,
  /// The archive would unpack to more than is sensible.
  ARCHIVE_TOO_LARGE,
  /// The file is not a Commonplace library.
  LIBRARY_FOREIGN,
  /// The library was written by a newer version.
  LIBRARY_NEWER,
  /// The library is damaged.
  LIBRARY_DAMAGED,
  /// Another program holds the library.
  LIBRARY_BUSY,
  /// The library cannot be written.
  LIBRARY_READ_ONLY,
  /// The disk is full.
  DISK_FULL,
  /// Reading or writing a file failed.
  IO,
  /// Something that was named is not in the library.
  NOT_FOUND,
  /// The person stopped the work.
  CANCELLED,
  /// There is no display to open a window on.
  NO_DISPLAY,
  /// An address of a server that cannot or must not be used.
  BAD_ADDRESS,
  /// A server wants a key, or another one.
  NEEDS_KEY,
  /// A server wants money.
  NO_CREDIT,
  /// A server was asked too often.
  RATE_LIMITED,
  /// A server is busy or broken for the moment.
  SERVER_BUSY,
  /// A server cannot be reached.
  OFFLINE,
  /// A server will not do what it was asked.
  SERVER_REFUSED,
  /// A server says that all is well and sends something else.
  SERVER_NONSENSE,
  /// A model's vectors are no longer what they were.
  MODEL_CHANGED,
  /// The machine lacks something the program needs.
  MISSING_REQUIREMENT,
  /// A fault of the program.
  INTERNAL;

  /// The word in JSON, for example `format_unknown`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
