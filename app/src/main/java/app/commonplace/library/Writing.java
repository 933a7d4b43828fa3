package app.commonplace.library;

/// A transaction of the one writer: all that [Reading] can ask, and the changes.
public final class Writing extends Reading {
  private final long revision;
  private final EntryWriter entryWriter;
  private boolean changed;

  Writing(Sql sql) {
    super(sql);
    revision = commitCounter() + 1;
    entryWriter = new EntryWriter(this);
  }

  /// The commit counter this transaction will leave behind, and a mark that it changes something a
  /// person can see. Each change to an entry stamps the entry with it.
  long revision() {
    changed = true;
    return revision;
  }

  boolean hasChanged() {
    return changed;
  }

  /// Moves the counter on if anything changed; returns where it stands.
  long finish() {
    if (!changed) {
      return revision - 1;
    }
    sql().update("UPDATE library_info SET commit_counter = ?", revision);
    return revision;
  }

  public EntryWriter entryWriter() {
    return entryWriter;
  }

  public Organizing organizing() {
    return new Organizing(this);
  }

  public ImportLog importLog() {
    return new ImportLog(this);
  }
}
