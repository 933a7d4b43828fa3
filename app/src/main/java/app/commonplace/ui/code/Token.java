package app.commonplace.ui.code;

/// A stretch of code in one colour.
///
/// @param end exclusive
public record Token(int start, int end, Kind kind) {
  /// What a stretch is. Each has a colour role, except plain text.
  public enum Kind {
    PLAIN,
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,
    TYPE,
    FUNCTION
  }
}
