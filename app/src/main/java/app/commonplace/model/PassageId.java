package app.commonplace.model;

/// The stable number of a passage inside one library.
public record PassageId(long value) implements Comparable<PassageId> {
  @Override
  public int compareTo(PassageId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
