package app.commonplace.indexing;

import app.commonplace.library.FullText.Column;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where words are looked for. Each is a field of the derived index.
public enum TextField {
  /// What a person reads: prose and code.
  BODY(EnumSet.of(Column.PROSE, Column.CODE)),
  PROSE(EnumSet.of(Column.PROSE)),
  CODE(EnumSet.of(Column.CODE)),
  THINKING(EnumSet.of(Column.THINKING)),
  TOOL(EnumSet.of(Column.TOOL)),
  /// The title of the entry, held by the passage that stands for it.
  TITLE(EnumSet.noneOf(Column.class));

  private final long columns;

  TextField(Set<Column> columns) {
    this.columns = columns.stream().mapToLong(column -> 1L << column.ordinal()).sum();
  }

  /// The columns of the full-text table that hold this field; none for titles.
  public Set<Column> columns() {
    var set = EnumSet.noneOf(Column.class);
    for (Column column : Column.values()) {
      if ((columns & 1L << column.ordinal()) != 0) {
        set.add(column);
      }
    }
    return set;
  }

  /// The name of the field in the derived index.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
