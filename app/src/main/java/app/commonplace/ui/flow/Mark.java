package app.commonplace.ui.flow;

/// A stretch of a text that is lit from behind.
///
/// @param end exclusive, counted as [app.commonplace.ui.markdown.RichText#text] counts
public record Mark(int start, int end, Kind kind) {
  /// What lights it.
  public enum Kind {
    /// The field behind inline code.
    CODE,
    /// A note is pinned to it.
    NOTE,
    /// What a person selected.
    SELECTION,
    /// What a person searched for.
    SEARCH,
    /// The one of those that a person is at.
    FOUND,
    /// Words of the left of the texts side by side that no other of them has.
    LEFT,
    /// Words that only the second of them has.
    RIGHT,
    /// Words that only the third of them has.
    THIRD,
    /// The difference between texts side by side that a person is at.
    HERE;

    /// Whether it is what only one of several texts has.
    boolean isOfSide() {
      return this == LEFT || this == RIGHT || this == THIRD;
    }

    String style() {
      return "mark-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
