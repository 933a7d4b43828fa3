package app.commonplace.library;

/// Takes the words of purged passages out of the full-text table. FTS5 only marks a row as deleted:
/// its words stay in the file until the parts they are in have been merged, which may be never. So
/// all parts are merged into one after a purge, in steps that let others write between them. For
/// one transaction.
public final class PurgedWords {
  private static final String DUE = Settings.OWN + "purgedWords";
  private static final String TO_BEGIN = "to begin";
  private static final String BEGUN = "begun";

  private final Writing writing;

  PurgedWords(Writing writing) {
    this.writing = writing;
  }

  /// Whether words of purged passages may still be in the table.
  public static boolean areLeft(Reading reading) {
    return reading.settings().find(DUE).isPresent();
  }

  /// A passage was purged: its words are to go.
  void due() {
    writing.settingWriter().keepForItself(DUE, TO_BEGIN);
  }

  /// Merges a little further. Carries on where an earlier step, in this process or another,
  /// stopped.
  ///
  /// @param pages how much is written, in pages of the table
  /// @return whether there is more to do
  public boolean forgetSome(int pages) {
    String state = writing.settings().find(DUE).orElse(null);
    if (state == null) {
      return false;
    }
    // a negative number begins a merge of all parts, a positive one goes on with it
    boolean changed = merge(state.equals(TO_BEGIN) ? -pages : pages);
    if (changed) {
      writing.settingWriter().keepForItself(DUE, BEGUN);
    } else {
      writing.settingWriter().forgetForItself(DUE);
    }
    return changed;
  }

  /// Whether anything was left to merge: FTS5 writes at least two rows then.
  private boolean merge(int pages) {
    Sql sql = writing.sql();
    return Connections.wiping(
        sql,
        () -> {
          long before = sql.number("SELECT total_changes()");
          sql.update("INSERT INTO passage_fts (passage_fts, rank) VALUES ('merge', ?)", pages);
          return sql.number("SELECT total_changes()") - before >= 2;
        });
  }
}
