package app.commonplace.ui.importing;

/// How far one source of an import is.
public enum Phase {
  WAITING,
  /// Nothing in it is beyond doubt: a person is asked, and the rest goes on without it.
  ASKING,
  READING,
  DONE,
  CANCELLED,
  FAILED,
  /// The program ended while it was read.
  INTERRUPTED,
  UNDONE,
  /// Nothing that this version can read.
  SKIPPED;

  /// The phase of an import that the library remembers by this word.
  static Phase ofState(String state) {
    return switch (state) {
      case "done" -> DONE;
      case "cancelled" -> CANCELLED;
      case "failed" -> FAILED;
      case "undone" -> UNDONE;
      default -> INTERRUPTED;
    };
  }

  boolean isOver() {
    return this != WAITING && this != READING;
  }

  /// Whether there may be more in it than was read.
  boolean brokeOff() {
    return this == CANCELLED || this == INTERRUPTED;
  }

  /// Whether what it brought is in the library and can be taken back.
  boolean canBeUndone() {
    return this == DONE || this == CANCELLED || this == FAILED || this == INTERRUPTED;
  }
}
