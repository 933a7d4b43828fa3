package app.commonplace.ui.reader;

/// What stays in its place when the rows of the reader are replaced by others.
sealed interface Anchor {
  /// A row goes to the top of the view.
  record Top(int row) implements Anchor {}

  /// A row stands where another row of the page before stood.
  record Same(int row, int before) implements Anchor {}

  /// The first row in view stays, whatever it is: the person has done nothing.
  record Eye() implements Anchor {}
}
