package app.commonplace.indexing;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.CatalogRows;
import app.commonplace.library.Embeddings.Change;
import app.commonplace.library.Faults;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.model.Space;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/// Writes vectors of the library into the index, for as long as it is open, while segments are
/// merged on threads of their own. What is committed can be searched. One thread.
final class MeaningWriter implements AutoCloseable {
  private static final double BUFFER_MB = 64;

  /// Each segment has a graph of its own to walk, so a search pays for every one.
  private static final double SEGMENTS_A_TIER = 4;

  /// Chunks after which what there is can be searched while the index is made.
  private static final int CHUNKS_A_COMMIT = 20_000;

  /// What an index of many segments is brought down to when nothing waits to be written: at
  /// 1,262,485 vectors a search of 4 segments took half the time of one of 13, and found as much.
  private static final int FEW_SEGMENTS = 4;

  private static final int MANY_SEGMENTS = 8;

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

  private final Library library;
  private final Space space;
  private final IndexFolder<?> folder;
  private final Directory directory;
  private final IndexWriter writer;
  private long revision;
  private long commitCounter;
  private int uncommitted;

  /// @param stamp up to where the index is good; null when it is to be made again
  MeaningWriter(
      Library library,
      Space space,
      IndexFolder<?> folder,
      MeaningFormat format,
      @Nullable IndexStamp stamp)
      throws IOException {
    this.library = library;
    this.space = space;
    this.folder = folder;
    this.directory = folder.directory();
    this.revision = stamp == null ? 0 : stamp.revision();
    this.commitCounter = stamp == null ? CatalogRows.BEGINNING : stamp.commitCounter();
    boolean open = false;
    try {
      if (stamp == null) {
        IndexFiles.clear(directory);
      }
      this.writer = new IndexWriter(directory, config(format, stamp == null));
      open = true;
    } finally {
      if (!open) {
        directory.close();
      }
    }
  }

  private static IndexWriterConfig config(MeaningFormat format, boolean fromNothing) {
    return new IndexWriterConfig()
        .setMergePolicy(
            new TieredMergePolicy()
                .setSegmentsPerTier(SEGMENTS_A_TIER)
                .setForceMergeDeletesPctAllowed(0))
        .setOpenMode(fromNothing ? OpenMode.CREATE : OpenMode.APPEND)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCodec(format.codec())
        .setCommitOnClose(false);
  }

  /// What came since the index was written.
  private record Feed(long commitCounter, List<Change> changes, List<EntryId> removed) {}

  /// Writes all that changed in the library since the last time.
  void follow(CancelSignal cancel, Progress progress) {
    Feed feed =
        library.read(reading ->
            new Feed(
                reading.commitCounter(),
                reading.embeddings().changedSince(space.id(), revision),
                reading.catalogRows().removedSince(commitCounter)));
    try {
      int done = 0;
      for (Change change : feed.changes()) {
        cancel.throwIfCancelled();
        write(change.entry());
        revision = change.revision();
        if (uncommitted >= CHUNKS_A_COMMIT) {
          commit();
        }
        progress.report(++done, feed.changes().size(), "Preparing search by meaning");
      }
      remove(feed, !feed.changes().isEmpty(), cancel);
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }

  /// Leaves nothing in the files of entries that were removed for good; follows nothing else.
  void forgetRemoved(CancelSignal cancel) {
    Feed feed =
        library.read(reading ->
            new Feed(
                reading.commitCounter(),
                List.of(),
                reading.catalogRows().removedSince(commitCounter)));
    try {
      remove(feed, false, cancel);
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }

  /// A segment keeps the vectors of deleted chunks until it is merged. The index does not claim to
  /// have followed a removal before that, so that a stop in between only puts it off.
  private void remove(Feed feed, boolean changed, CancelSignal cancel) throws IOException {
    for (EntryId entry : feed.removed()) {
      writer.deleteDocuments(term(entry));
    }
    boolean first = commitCounter == CatalogRows.BEGINNING;
    boolean gone = feed.removed().isEmpty() || first;
    if (!gone) {
      writer.forceMergeDeletes(false);
      gone = waitForMerges(cancel);
    }
    if (gone) {
      commitCounter = feed.commitCounter();
    }
    if (changed || first || !feed.removed().isEmpty()) {
      commit();
    }
  }

  private void write(EntryId entry) throws IOException {
    Faults.before("index");
    List<Document> documents =
        library.read(reading -> reading.embeddings().chunks(space.id(), entry)).stream()
            .map(chunk -> ChunkDocument.of(entry, chunk))
            .toList();
    if (documents.isEmpty()) {
      writer.deleteDocuments(term(entry));
    } else {
      writer.updateDocuments(term(entry), documents);
    }
    uncommitted += documents.size();
  }

  private void commit() throws IOException {
    writer.flush();
    long chunks = writer.getDocStats().numDocs;
    IndexStamp stamp = folder.stamp(commitCounter, revision, chunks);
    writer.setLiveCommitData(stamp.asMap().entrySet());
    writer.commit();
    uncommitted = 0;
  }

  private static Term term(EntryId entry) {
    return new Term(ChunkDocument.ENTRY, entry.toString());
  }

  /// Waits for merges under way, so that the next writer need not begin them again, and brings many
  /// segments down to few.
  void settle(CancelSignal cancel) {
    try {
      if (waitForMerges(cancel)
          && SegmentInfos.readLatestCommit(directory).size() > MANY_SEGMENTS) {
        writer.forceMerge(FEW_SEGMENTS, false);
        waitForMerges(cancel);
      }
      if (writer.hasUncommittedChanges()) {
        commit();
      }
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }

  /// Returns whether all merges ended.
  private boolean waitForMerges(CancelSignal cancel) {
    if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
      while (merges.mergeThreadCount() > 0 || writer.hasPendingMerges()) {
        Faults.before("merge");
        if (cancel.isCancelled()) {
          return false;
        }
        LockSupport.parkNanos(LOOK_AGAIN);
      }
    }
    return true;
  }

  /// Gives up merges under way.
  @Override
  public void close() {
    try {
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }
}
