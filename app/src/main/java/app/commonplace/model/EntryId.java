package app.commonplace.model;

/// The stable number of an entry inside one library.
public record EntryId(long value) implements Comparable<EntryId> {
  @Override
  public int compareTo(EntryId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
