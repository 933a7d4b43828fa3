package app.commonplace.ui.compare;

/// One of the answers that can be compared.
///
/// @param name who gave it, and which of how many it is
/// @param when the day it was given; empty when that is not known
public record Answer(String provider, String name, String when, String text) {
  /// How many words it has.
  int words() {
    String bare = text.strip();
    return bare.isEmpty() ? 0 : bare.split("\\s+").length;
  }
}
