package app.commonplace.search;

/// Whether a passage passes a filter.
@FunctionalInterface
interface PassageTest {
  boolean passes(PassageFacts passage);

  default PassageTest or(PassageTest other) {
    return passage -> passes(passage) || other.passes(passage);
  }

  default PassageTest and(PassageTest other) {
    return passage -> passes(passage) && other.passes(passage);
  }

  default PassageTest not() {
    return passage -> !passes(passage);
  }
}
