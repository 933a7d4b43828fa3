package app.commonplace.search;

import app.commonplace.text.Sought;
import app.commonplace.text.Sought.Sequence;
import java.util.List;

/// Words to be looked for, analyzed.
///
/// @param typed as the person typed it, for explanations
/// @param alternatives one of these must be found; at least one
/// @param distance negative for words side by side; else the terms of the one alternative may stand
///   in any order with at most so many other tokens between them
record TextClause(String typed, List<Sequence> alternatives, int distance) {
  TextClause {
    alternatives = List.copyOf(alternatives);
  }

  static TextClause of(String typed, Sought sought) {
    return new TextClause(typed, sought.alternatives(), -1);
  }

  TextClause typedAs(String other) {
    return new TextClause(other, alternatives, distance);
  }

  boolean isNear() {
    return distance >= 0;
  }
}
