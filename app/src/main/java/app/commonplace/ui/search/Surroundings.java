package app.commonplace.ui.search;

import app.commonplace.model.Passage;
import java.util.List;

/// A passage between those that a person reads before and after it on its branch.
///
/// @param passages in their order; the found one is among them
/// @param found its place among them; negative when it is no longer in the library
/// @param version which of its siblings it is, counted from 1
/// @param versions how many siblings there are, itself included
public record Surroundings(List<Passage> passages, int found, int version, int versions) {
  public Surroundings {
    passages = List.copyOf(passages);
  }

  static Surroundings none() {
    return new Surroundings(List.of(), -1, 1, 1);
  }
}
