package app.commonplace.indexing;

import app.commonplace.indexing.EntryDocuments.Content;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// Writes what changed in the library into the derived index. May be given batches by several
/// threads at once.
final class IndexUpdate {
  private final Library library;
  private final EntryDocuments documents;
  private final IndexWriter writer;
  private final @Nullable IndexSnapshot before;
  private final CancelSignal cancel;
  private final Progress progress;
  private final long total;
  private final AtomicLong done = new AtomicLong();

  /// @param before the index as it is; null when it is made from nothing
  IndexUpdate(
      Library library,
      EntryDocuments documents,
      IndexWriter writer,
      @Nullable IndexSnapshot before,
      CancelSignal cancel,
      Progress progress,
      long total) {
    this.library = library;
    this.documents = documents;
    this.writer = writer;
    this.before = before;
    this.cancel = cancel;
    this.progress = progress;
    this.total = total;
  }

  void remove(List<EntryId> entries) throws IOException {
    for (EntryId entry : entries) {
      writer.deleteDocuments(term(entry));
    }
  }

  /// Brings a few entries up to date, read from one snapshot of the library.
  void apply(List<EntryId> entries) throws IOException {
    for (EntryId entry : entries) {
      cancel.throwIfCancelled();
      OptionalLong print = before == null ? OptionalLong.empty() : before.printOf(entry);
      Optional<List<Document>> fresh =
          library.read(reading ->
              EntryDocuments.read(reading, entry)
                  .filter(content -> !isIndexed(content, print))
                  .map(content -> documents.documents(reading.entryTexts(), content)));
      if (fresh.isPresent()) {
        write(entry, fresh.get());
        long far = done.addAndGet(fresh.get().size());
        progress.report(Math.min(far, total), total, "Preparing search");
      }
    }
  }

  private static boolean isIndexed(Content content, OptionalLong print) {
    return print.isPresent() && print.getAsLong() == content.print();
  }

  private void write(EntryId entry, List<Document> fresh) throws IOException {
    if (before == null) {
      writer.addDocuments(fresh);
    } else if (fresh.isEmpty()) {
      writer.deleteDocuments(term(entry));
    } else {
      writer.updateDocuments(term(entry), fresh);
    }
  }

  private static Term term(EntryId entry) {
    return new Term(IndexFields.ENTRY, entry.toString());
  }
}
