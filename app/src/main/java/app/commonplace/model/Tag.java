package app.commonplace.model;

/// A tag and how many entries carry it. Nested by `/`; case does not matter, the first spelling is
/// shown.
///
/// @param hue 1 to 8, one of the data colours
/// @param entries entries that carry this very tag
/// @param entriesBelow entries that carry it or a tag nested in it
/// @param neverLeaves whether its entries and passages are never sent to another machine
public record Tag(
    long id, String name, int hue, int entries, int entriesBelow, boolean neverLeaves) {
  /// How many data colours there are.
  public static final int HUES = 8;
}
