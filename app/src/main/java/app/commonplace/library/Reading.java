package app.commonplace.library;

/// What can be asked of the library: one repository for each family of tables, all on the same
/// snapshot. Used by one thread, and only until the work it was given to ends.
public class Reading {
  private final Sql sql;

  Reading(Sql sql) {
    this.sql = sql;
  }

  /// For repositories of this package.
  final Sql sql() {
    return sql;
  }

  public final long commitCounter() {
    return sql.number("SELECT commit_counter FROM library_info");
  }

  public final int schemaVersion() {
    return Migrations.versionOf(sql);
  }

  public final Entries entries() {
    return new Entries(sql);
  }

  public final Passages passages() {
    return new Passages(sql);
  }

  public final Blobs blobs() {
    return new Blobs(sql);
  }

  public final AttachmentTexts attachmentTexts() {
    return new AttachmentTexts(sql);
  }

  public final WatchedFolders watchedFolders() {
    return new WatchedFolders(sql);
  }

  public final Raws raws() {
    return new Raws(sql);
  }

  public final EntriesBefore entriesBefore() {
    return new EntriesBefore(sql);
  }

  public final Imports imports() {
    return new Imports(sql);
  }

  public final OnlyHere onlyHere() {
    return new OnlyHere(sql);
  }

  public final Tags tags() {
    return new Tags(sql);
  }

  public final Links links() {
    return new Links(sql);
  }

  public final Notes notes() {
    return new Notes(sql);
  }

  public final SavedSearches savedSearches() {
    return new SavedSearches(sql);
  }

  public final Settings settings() {
    return new Settings(sql);
  }

  public final FullText fullText() {
    return new FullText(sql);
  }

  public final CatalogRows catalogRows() {
    return new CatalogRows(sql);
  }

  public final EntryTexts entryTexts() {
    return new EntryTexts(sql);
  }

  public final Spoken spoken() {
    return new Spoken(sql);
  }

  public final Duplicates duplicates() {
    return new Duplicates(sql);
  }

  public final Joined joined() {
    return new Joined(sql);
  }

  public final Counts counts() {
    return new Counts(sql);
  }

  public final Spaces spaces() {
    return new Spaces(sql);
  }

  public final Embeddings embeddings() {
    return new Embeddings(sql);
  }

  public final Judgements judgements() {
    return new Judgements(sql);
  }

  public final Egress egress() {
    return new Egress(sql);
  }
}
