package app.commonplace.ui.reader;

/// How a person likes to read, as it is kept from one start to the next. Immutable.
///
/// @param size pixels of a letter
/// @param width name of the widest column
/// @param numbers whether lines of code are numbered
/// @param wraps whether long lines of code are broken
public record Look(int size, String width, boolean numbers, boolean wraps) {
  public static final Look USUAL =
      new Look(ReadingLook.USUAL_SIZE, ReadingLook.Width.USUAL.name(), false, false);
}
