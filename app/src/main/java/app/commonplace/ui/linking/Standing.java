package app.commonplace.ui.linking;

/// Where the popover stands, so that what is linked can still be read: below it where there is room
/// for all of the popover, else above it, else where it usually is.
final class Standing {
  static final double USUAL = 104;
  private static final double EDGE = 24;
  private static final double GAP = 8;

  private Standing() {}

  /// @param from where what is linked begins
  /// @param to where it ends
  /// @param high how high the popover is
  /// @param room how high the window is
  static double top(double from, double to, double high, double room) {
    double below = to + GAP;
    double above = from - GAP - high;
    if (to > 0 && below + high <= room - EDGE) {
      return below;
    }
    return above >= EDGE ? above : USUAL;
  }
}
