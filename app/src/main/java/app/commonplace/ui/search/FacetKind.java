package app.commonplace.ui.search;

import app.commonplace.search.query.Field;

/// What results can be narrowed by, in the order shown.
public enum FacetKind {
  SOURCE(Field.PROVIDER, "source", 6),
  MODEL(Field.MODEL, "model", 3),
  ROLE(Field.ROLE, "role", 6),
  TAG(Field.TAG, "tag", 5),
  PROJECT(Field.PROJECT, "project", 3),
  HAS(Field.HAS, "has", 9);

  private final Field field;
  private final String word;
  private final int shown;

  FacetKind(Field field, String word, int shown) {
    this.field = field;
    this.word = word;
    this.shown = shown;
  }

  /// The field of the query that it writes.
  Field field() {
    return field;
  }

  /// The name of its counts in a result.
  String word() {
    return word;
  }

  /// How many values are shown before a person asks for more.
  int shown() {
    return shown;
  }
}
