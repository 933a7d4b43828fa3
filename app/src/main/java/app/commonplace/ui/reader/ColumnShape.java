package app.commonplace.ui.reader;

/// Where the reading column lies: at most 720 wide, in the middle of its pane.
final class ColumnShape {
  static final double WIDEST = 720;
  static final double PADDING = 36;

  private ColumnShape() {}

  static double width(double pane) {
    return Math.max(0, Math.min(WIDEST, Math.floor(pane - 2 * PADDING)));
  }

  static double left(double pane) {
    return Math.floor((pane - width(pane)) / 2);
  }
}
