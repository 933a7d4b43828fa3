package app.commonplace.indexing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.CatalogRows;
import app.commonplace.library.FullTextRenewal;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The index beside the library that answers searches fast. It can always be made again from the
/// library, and is when it belongs to another one, was made by other rules, or is damaged. It is
/// read only while it says what the library says; one process writes it at a time.
///
/// **Threads.** Thread-safe; [#update] blocks, and is run by one thread at a time.
public final class DerivedIndex implements AutoCloseable {
  /// Grows with every change to the fields of the index.
  private static final int FORMAT = 3;

  /// Changes that are looked at one by one to see whether they touch what is indexed.
  private static final int FEW = 64;

  /// Entries whose full-text rows are written again in one transaction.
  private static final int RENEWED_AT_ONCE = 100;

  private static final int MOST_ROUNDS = 5;
  private static final double BUFFER_MB = 48;

  private final Library library;
  private final EntryDocuments documents;
  private final IndexFolder<IndexSnapshot> folder;
  private volatile int percent = -1;
  private volatile Runnable behind = () -> {};

  public DerivedIndex(Library library, Analyzer analyzer) {
    this.library = library;
    this.documents = new EntryDocuments(analyzer);
    this.folder =
        new IndexFolder<>(
            folderOf(library.file()),
            library.uuid(),
            FORMAT + "." + Analyzer.VERSION,
            IndexSnapshot::new);
  }

  /// Where the index of a library lies.
  public static Path folderOf(Path library) {
    return library.resolveSibling(library.getFileName() + ".index");
  }

  /// How much of the index is made while it is made from nothing, 0 to 100; negative when it is
  /// not.
  public int percentBuilt() {
    return percent;
  }

  /// Told of every search that found the index behind or absent.
  void onBehind(Runnable listener) {
    behind = listener;
  }

  /// The index, if it says what the library says now. Must be closed.
  public Optional<IndexSnapshot> acquire() {
    Optional<IndexSnapshot> snapshot = inStep();
    if (snapshot.isEmpty()) {
      behind.run();
    }
    return snapshot;
  }

  private Optional<IndexSnapshot> inStep() {
    try {
      long counter = library.commitCounter();
      for (int attempt = 0; attempt < 2; attempt++) {
        IndexSnapshot snapshot = newest(counter);
        if (snapshot == null) {
          return Optional.empty();
        }
        if (snapshot.tryAcquire()) { // before it is looked into: an update may replace it any time
          return keptIfInStep(snapshot, counter);
        } // replaced in the meantime: once more with the new one
      }
      return Optional.empty();
    } catch (IOException e) {
      folder.forget(); // damaged or gone: the next update makes it again
      return Optional.empty();
    }
  }

  private Optional<IndexSnapshot> keptIfInStep(IndexSnapshot acquired, long counter)
      throws IOException {
    boolean kept = false;
    try {
      kept = isInStep(acquired, counter);
    } finally {
      if (!kept) {
        acquired.close();
      }
    }
    return kept ? Optional.of(acquired) : Optional.empty();
  }

  private boolean isInStep(IndexSnapshot snapshot, long counter) throws IOException {
    if (snapshot.inStepWith() == counter) {
      return true;
    }
    ChangeFeed feed = ChangeFeed.since(library, snapshot.inStepWith());
    if (snapshot.inStepWith() > counter || feed.changed().size() + feed.removed().size() > FEW) {
      return false;
    }
    for (EntryId entry : feed.removed()) {
      if (snapshot.printOf(entry).isPresent()) {
        return false;
      }
    }
    for (EntryId entry : feed.changed()) {
      OptionalLong now =
          library.read(reading ->
              EntryDocuments.read(reading, entry)
                  .filter(content -> !content.tree().nodes().isEmpty())
                  .map(content -> OptionalLong.of(content.print()))
                  .orElse(OptionalLong.empty()));
      if (!now.equals(snapshot.printOf(entry))) {
        return false;
      }
    }
    snapshot.isInStepWith(feed.commitCounter());
    return true;
  }

  /// The index as it lies on disk, read again only when it is behind.
  private @Nullable IndexSnapshot newest(long counter) {
    IndexSnapshot known = folder.known();
    return known != null && known.inStepWith() >= counter ? known : folder.newest();
  }

  /// Told when reading the index failed: it is left alone from now on, and made again by the next
  /// update.
  public void isDamaged() {
    folder.isDamaged();
  }

  /// Brings the index up to date, or makes it, on one processor: in the background the other one is
  /// the person's. Does nothing when another process is at it.
  public void update(CancelSignal cancel, Progress progress) {
    update(IndexUpdate::apply, cancel, progress);
  }

  /// The same on both processors, for someone who waits for nothing else.
  public void updateNow(CancelSignal cancel, Progress progress) {
    update(IndexUpdate::applyOnBoth, cancel, progress);
  }

  /// How an update goes through the entries that changed.
  private interface Way {
    void go(IndexUpdate update, List<EntryId> changed) throws IOException;
  }

  private void update(Way way, CancelSignal cancel, Progress progress) {
    try {
      renewFullText(cancel, progress);
      boolean behind = true;
      for (int round = 0; behind && round < MOST_ROUNDS; round++) {
        behind = catchUp(way, cancel, progress);
      }
    } catch (LockObtainFailedException e) {
      return; // whoever holds the lock does the work
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    } finally {
      percent = -1;
    }
  }

  /// Has the full-text table say what this version's analyzer says, after another one wrote it.
  /// Half done is better than not: candidates are judged by their texts.
  private void renewFullText(CancelSignal cancel, Progress progress) {
    if (library.canWrite() && !library.read(FullTextRenewal::isCurrent)) {
      long all = library.read(reading -> reading.counts().entries());
      long done = 0;
      while (library.write(writing -> writing.fullTextRenewal().renewSome(RENEWED_AT_ONCE))) {
        cancel.throwIfCancelled();
        done += RENEWED_AT_ONCE;
        progress.report(Math.min(done, all), all, "Preparing search");
      }
    }
  }

  /// Returns whether there was anything to do, in which case more may have come meanwhile.
  private boolean catchUp(Way way, CancelSignal cancel, Progress progress) throws IOException {
    IndexSnapshot before = usable();
    long since = before == null ? CatalogRows.BEGINNING : before.inStepWith();
    ChangeFeed feed = ChangeFeed.since(library, since);
    boolean behind = before == null || feed.commitCounter() != since;
    if (behind) {
      write(way, before, feed, cancel, progress);
    }
    return behind;
  }

  /// The index as it is, when it can be carried on with.
  private @Nullable IndexSnapshot usable() {
    IndexSnapshot snapshot = folder.whole();
    return snapshot != null && snapshot.inStepWith() > library.commitCounter()
        ? null // the library is an older copy of itself
        : snapshot;
  }

  private void write(
      Way way,
      @Nullable IndexSnapshot before,
      ChangeFeed feed,
      CancelSignal cancel,
      Progress progress)
      throws IOException {
    try (Directory directory = folder.directory()) {
      if (before == null) {
        folder.forget();
        IndexFiles.clear(directory);
      }
      var writer = new IndexWriter(directory, config(before == null));
      boolean written = false;
      try {
        Progress told = before == null ? building(progress) : progress;
        var update =
            new IndexUpdate(library, documents, writer, before, cancel, told, feed.passages());
        update.remove(feed.removed());
        way.go(update, feed.changed());
        commit(writer, feed.commitCounter());
        written = true;
      } finally {
        if (written) {
          writer.close();
          folder.isMended();
        } else {
          writer.rollback();
        }
      }
    }
    folder.newest();
  }

  private Progress building(Progress progress) {
    percent = 0;
    return (done, total, message) -> {
      percent = total > 0 ? (int) Math.min(99, 100 * done / total) : 0;
      progress.report(done, total, message);
    };
  }

  private static IndexWriterConfig config(boolean fromNothing) {
    return new IndexWriterConfig()
        .setOpenMode(fromNothing ? OpenMode.CREATE : OpenMode.APPEND)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false);
  }

  private void commit(IndexWriter writer, long commitCounter) throws IOException {
    writer.flush();
    long count = writer.getDocStats().numDocs;
    IndexStamp stamp = folder.stamp(commitCounter, 0, count);
    writer.setLiveCommitData(stamp.asMap().entrySet());
    writer.commit();
  }

  @Override
  public void close() {
    folder.close();
  }
}
