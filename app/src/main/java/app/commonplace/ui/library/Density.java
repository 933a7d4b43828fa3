package app.commonplace.ui.library;

/// How much room an entry takes in the list.
public enum Density {
  COMFORTABLE(76),
  COMPACT(56),
  DENSE(32);

  private final int height;

  Density(int height) {
    this.height = height;
  }

  int height() {
    return height;
  }

  Density next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
