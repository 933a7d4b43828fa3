package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import java.util.List;

/// Which of the answers that are shown holds; the others are rejected then.
enum Decision {
  LEFT,
  /// The second from the left, which is the middle one of three.
  RIGHT,
  /// The right one of three.
  THIRD,
  NEITHER;

  /// That the answer in a column holds.
  static Decision of(int column) {
    return values()[column];
  }

  /// All that can be decided of so many answers.
  static List<Decision> among(int columns) {
    return columns > 2 ? List.of(values()) : List.of(LEFT, RIGHT, NEITHER);
  }

  /// Where the answer stands that holds; negative when none does.
  int column() {
    return this == NEITHER ? -1 : ordinal();
  }

  /// What is said of the answer in a column.
  Verdict verdict(int column) {
    if (this == NEITHER) {
      return Verdict.NONE;
    }
    return column == column() ? Verdict.GOOD : Verdict.BAD;
  }

  /// Its name among the texts, which say where an answer stands among so many.
  String word(int columns) {
    return switch (this) {
      case LEFT -> "left";
      case RIGHT -> columns > 2 ? "middle" : "right";
      case THIRD -> "right";
      case NEITHER -> "neither";
    };
  }
}
