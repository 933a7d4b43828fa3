package app.commonplace.search;

import java.util.List;

/// What a passage must be to match: the tree of a query with its words analyzed and its fields
/// resolved. Words add to the score, tests do not.
sealed interface Condition {
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// Better with these, but not needed.
  record Maybe(List<Condition> parts) implements Condition {
    public Maybe {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  record Text(TextClause clause) implements Condition {}

  record Test(PassageTest test) implements Condition {}
}
