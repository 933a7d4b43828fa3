package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.util.HashSet;
import java.util.Set;

/// A transaction of the one writer: all that [Reading] can ask, and the changes.
public final class Writing extends Reading {
  private final long revision;
  private final PassageWriter passageWriter;
  private final Set<EntryId> lostTexts = new HashSet<>();
  private boolean changed;

  Writing(Sql sql) {
    super(sql);
    revision = commitCounter() + 1;
    passageWriter = new PassageWriter(this);
  }

  /// The commit counter this transaction will leave behind, and a mark that it changes something a
  /// person can see. Each change to an entry stamps the entry with it.
  long revision() {
    changed = true;
    return revision;
  }

  /// Has an entry looked at again by all that follow the library.
  void touch(EntryId entry) {
    sql().update("UPDATE entry SET revision = ? WHERE id = ?", revision(), entry.value());
  }

  boolean hasChanged() {
    return changed;
  }

  /// Remembers that an entry lost a note or the text of an attachment, whose words must not be
  /// found any more.
  void lostText(EntryId entry) {
    lostTexts.add(entry);
  }

  /// Moves the counter on if anything changed; returns where it stands. Notes and texts of
  /// attachments are searched with the passages they are on, so their rows follow here, whatever
  /// changed.
  long finish() {
    if (!changed) {
      return revision - 1;
    }
    fullTextRenewal().follow(revision, lostTexts);
    sql().update("UPDATE library_info SET commit_counter = ?", revision);
    return revision;
  }

  public EntryWriter entryWriter() {
    return new EntryWriter(this);
  }

  public PassageWriter passageWriter() {
    return passageWriter;
  }

  public RawWriter rawWriter() {
    return new RawWriter(this);
  }

  public Holdings holdings() {
    return new Holdings(sql());
  }

  public EntryRemoval entryRemoval() {
    return new EntryRemoval(this);
  }

  public FullTextRenewal fullTextRenewal() {
    return new FullTextRenewal(this);
  }

  public PurgedWords purgedWords() {
    return new PurgedWords(this);
  }

  public TagWriter tagWriter() {
    return new TagWriter(this);
  }

  public MarkWriter markWriter() {
    return new MarkWriter(this);
  }

  public NoteWriter noteWriter() {
    return new NoteWriter(this);
  }

  public LinkWriter linkWriter() {
    return new LinkWriter(this);
  }

  public SavedSearchWriter savedSearchWriter() {
    return new SavedSearchWriter(this);
  }

  public JudgementWriter judgementWriter() {
    return new JudgementWriter(this);
  }

  public SettingWriter settingWriter() {
    return new SettingWriter(this);
  }

  public AttachmentWriter attachmentWriter() {
    return new AttachmentWriter(this);
  }

  public FolderWatching folderWatching() {
    return new FolderWatching(sql());
  }

  public BeforeWriter beforeWriter() {
    return new BeforeWriter(sql());
  }

  public DuplicatesLog duplicatesLog() {
    return new DuplicatesLog(this);
  }

  public Joining joining() {
    return new Joining(this);
  }

  public WholeExports wholeExports() {
    return new WholeExports(this);
  }

  public ImportLog importLog() {
    return new ImportLog(this);
  }

  public Embedding embedding() {
    return new Embedding(sql());
  }

  public EgressLog egressLog() {
    return new EgressLog(sql());
  }
}
