package app.commonplace.ui.reader;

/// A place between two characters of the texts that a person can select.
record Spot(int row, int offset) implements Comparable<Spot> {
  @Override
  public int compareTo(Spot other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(offset, other.offset);
  }
}
