package app.commonplace.indexing;

import app.commonplace.indexing.ChunkedEntry.Embedded;
import app.commonplace.indexing.ChunkedEntry.Outline;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.CatalogRows;
import app.commonplace.library.Embeddings.Change;
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

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

  private final Library library;
  private final Space space;
  private final Chunker chunker;
  private final Directory directory;
  private final IndexWriter writer;
  private long revision;
  private long commitCounter;
  private int uncommitted;

  /// @param stamp up to where the index is good; null when it is to be made again
  MeaningWriter(
      Library library,
      Space space,
      Chunker chunker,
      Directory directory,
      MeaningFormat format,
      @Nullable MeaningStamp stamp)
      throws IOException {
    this.library = library;
    this.space = space;
    this.chunker = chunker;
    this.directory = directory;
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
        .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_A_TIER))
        .setOpenMode(fromNothing ? OpenMode.CREATE : OpenMode.APPEND)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCodec(format.codec())
        .setCommitOnClose(false);
  }

  /// Writes all that changed in the library since the last time.
  void follow(CancelSignal cancel, Progress progress) {
    record Feed(long commitCounter, List<Change> changes, List<EntryId> removed) {}
    Feed feed =
        library.read(reading ->
            new Feed(
                reading.commitCounter(),
                reading.embeddings().changedSince(space.id(), revision),
                reading.catalogRows().removedSince(commitCounter)));
    try {
      for (EntryId entry : feed.removed()) {
        writer.deleteDocuments(term(entry));
      }
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
      boolean changed = !feed.changes().isEmpty() || !feed.removed().isEmpty();
      boolean told = commitCounter == CatalogRows.BEGINNING;
      commitCounter = feed.commitCounter();
      if (changed || told) {
        commit();
      }
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
  }

  private void write(EntryId entry) throws IOException {
    List<Document> documents =
        library.read(reading ->
            Outline.read(reading, entry)
                .map(outline -> outline.cut(reading, chunker))
                .map(cut -> cut.embedded(reading.embeddings().vectors(space.id(), cut.hashes())))
                .orElse(List.<Embedded>of())
                .stream()
                .map(chunk -> ChunkDocument.of(entry, chunk))
                .toList());
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
    var stamp =
        new MeaningStamp(
            library.uuid(),
            MeaningStamp.RULES,
            MeaningStamp.nameOf(space),
            revision,
            commitCounter,
            chunks);
    writer.setLiveCommitData(stamp.asMap().entrySet());
    writer.commit();
    uncommitted = 0;
  }

  private static Term term(EntryId entry) {
    return new Term(ChunkDocument.ENTRY, entry.toString());
  }

  /// Waits for merges under way, so that the next writer need not begin them again.
  void settle(CancelSignal cancel) {
    try {
      if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
        while ((merges.mergeThreadCount() > 0 || writer.hasPendingMerges())
            && !cancel.isCancelled()) {
          LockSupport.parkNanos(LOOK_AGAIN);
        }
      }
      commit();
    } catch (IOException e) {
      throw IndexTrouble.writing(e);
    }
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
