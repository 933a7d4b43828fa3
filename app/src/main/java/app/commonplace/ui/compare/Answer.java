package app.commonplace.ui.compare;

import app.commonplace.model.Passage;

/// One of the answers that can be compared.
///
/// @param name who gave it, and which of how many it is
/// @param when the day it was given; empty when that is not known
public record Answer(Passage passage, String provider, String name, String when) {
  String text() {
    return passage.text();
  }

  /// How many words it has.
  int words() {
    String text = text().strip();
    return text.isEmpty() ? 0 : text.split("\\s+").length;
  }

}
