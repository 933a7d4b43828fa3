package app.commonplace.ui.linking;

/// Where the popover stands, so that what is linked can still be read: below it where there is room
/// for all of the popover, else above it, with fewer suggestions in view if that makes room. Where
/// nothing does, it leaves as much in view as can be.
///
/// @param top counted from the top of the window
/// @param rows how many suggestions are in view at once
record Standing(double top, int rows) {
  static final double USUAL = 104;
  static final int MOST_ROWS = 5;
  static final int FEWEST_ROWS = 3;
  private static final double EDGE = 24;
  private static final double GAP = 8;

  /// @param from where what is linked begins
  /// @param to where it ends
  /// @param high how high the popover is with all rows
  /// @param row how high a row is
  /// @param room how high the window is
  static Standing of(double from, double to, double high, double row, double room) {
    if (to <= 0 || from >= room) {
      return new Standing(USUAL, MOST_ROWS); // it is out of view
    }
    for (int rows = MOST_ROWS; rows >= FEWEST_ROWS; rows--) {
      double needed = high - (MOST_ROWS - rows) * row;
      double below = to + GAP;
      double above = from - GAP - needed;
      if (below + needed <= room - EDGE) {
        return new Standing(below, rows);
      }
      if (above >= EDGE) {
        return new Standing(above, rows);
      }
    }
    double least = high - (MOST_ROWS - FEWEST_ROWS) * row;
    double lowest = Math.max(EDGE, room - EDGE - least);
    double seenAbove = lowest - Math.max(0, from);
    double seenBelow = Math.min(room, to) - EDGE - least;
    // its beginning tells more of it than its end
    return new Standing(2 * seenAbove >= seenBelow ? lowest : EDGE, FEWEST_ROWS);
  }
}
