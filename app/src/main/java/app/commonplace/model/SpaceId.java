package app.commonplace.model;

/// The number of a space inside one library.
public record SpaceId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
