package app.commonplace.ui.search;

import java.util.List;

/// One way to narrow the results, with its values.
///
/// @param hidden how many more values there are
public record Facet(FacetKind kind, List<Value> values, int hidden) {
  /// @param chosen whether the query names it
  /// @param hue the colour of a tag; 0 where there is none
  public record Value(String word, String label, long count, boolean chosen, int hue) {}

  public Facet {
    values = List.copyOf(values);
  }
}
