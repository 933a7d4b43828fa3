package app.commonplace.library;

/// How a library file is opened.
public enum Access {
  /// Reads and writes; makes a new library where there is none.
  CREATE,
  /// Reads and writes a library that must exist.
  WRITE,
  /// Only reads.
  READ
}
