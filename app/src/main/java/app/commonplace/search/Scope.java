package app.commonplace.search;

import app.commonplace.indexing.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where a query looks: in which fields, and whether at hidden passages.
///
/// @param fields in the order in which a snippet is cut from them
record Scope(List<TextField> fields, Hidden hidden) {
  /// Which passages are looked at.
  enum Hidden {
    LEFT_OUT,
    ONLY,
    TOO
  }

  /// What a person reads, and titles.
  static final Scope USUAL = new Scope(List.of(TextField.BODY, TextField.TITLE), Hidden.LEFT_OUT);

  Scope {
    fields = List.copyOf(fields);
  }

  boolean has(TextField field) {
    return fields.contains(field);
  }

  /// The scope that values of `in:` ask for; those without a sign add up, those with a minus are
  /// taken away.
  static Scope of(Set<String> asked, Set<String> unwanted) {
    if (asked.contains("all")) {
      return new Scope(
          List.of(TextField.BODY, TextField.THINKING, TextField.TOOL, TextField.TITLE), Hidden.TOO);
    }
    var fields = EnumSet.noneOf(TextField.class);
    for (TextField field : TextField.values()) {
      if (asked.contains(field.word())) {
        fields.add(field);
      }
    }
    if (fields.isEmpty()) {
      fields.addAll(List.of(TextField.PROSE, TextField.CODE, TextField.TITLE));
    }
    fields.removeIf(field -> unwanted.contains(field.word()));
    return new Scope(merged(fields), asked.contains("hidden") ? Hidden.ONLY : Hidden.LEFT_OUT);
  }

  /// Prose and code together are one field, in which phrases and frequencies are counted together.
  private static List<TextField> merged(Set<TextField> fields) {
    var merged = EnumSet.copyOf(fields);
    if (merged.contains(TextField.PROSE) && merged.contains(TextField.CODE)) {
      merged.removeAll(List.of(TextField.PROSE, TextField.CODE));
      merged.add(TextField.BODY);
    }
    return List.copyOf(merged);
  }
}
