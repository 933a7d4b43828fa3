package app.commonplace.indexing;

import app.commonplace.indexing.EntryDocuments.Content;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Handover;
import app.commonplace.jobs.Job;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// Writes what changed in the library into the derived index. Used once.
final class IndexUpdate {
  /// Fewer entries than this are done before a second thread has begun.
  private static final int FEW = 16;

  /// Characters of text that may be ready and wait for being written. Their terms take several
  /// times as much room, so a text that is larger alone is taken apart only when it is its turn.
  private static final long UNDER_WAY = 2L << 20;

  private static final long POLL_MILLIS = 100;

  private final Library library;
  private final EntryDocuments documents;
  private final IndexWriter writer;
  private final @Nullable IndexSnapshot before;
  private final CancelSignal cancel;
  private final Progress progress;
  private final long total;
  private long done;

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

  /// Brings entries up to date on the calling thread alone, each read from one snapshot of the
  /// library.
  void apply(List<EntryId> entries) throws IOException {
    for (EntryId entry : entries) {
      cancel.throwIfCancelled();
      Optional<Changed> changed = changed(entry);
      if (changed.isPresent()) {
        write(entry, documents(changed.get()));
      }
    }
  }

  /// The same, with a second thread that reads and takes texts apart while the calling one writes.
  /// The order stays, so that the same library gives the same index.
  void applyOnBoth(List<EntryId> entries) throws IOException {
    if (entries.size() < FEW) {
      apply(entries);
      return;
    }
    Handover<Ready> ready = Handover.start("index-reader", UNDER_WAY, to -> read(entries, to));
    try {
      while (!ready.hasEnded()) {
        cancel.throwIfCancelled();
        Optional<Ready> next = ready.poll(POLL_MILLIS);
        if (next.isPresent()) {
          Ready changed = next.get();
          write(
              changed.entry(),
              changed.documents() == null ? documents(changed.from()) : changed.documents());
        }
      }
      if (ready.failure().isPresent()) {
        throwAgain(ready.failure().get());
      }
    } finally {
      ready.abandon();
    }
  }

  /// A damaged index is told from other failures by its exception.
  private static void throwAgain(Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    throw Job.problemOf(failure);
  }

  /// An entry whose documents are no longer true, and what they are made of.
  private record Changed(Content content, Map<PassageId, List<Part>> parts) {
    long size() {
      return parts.values().stream()
          .flatMap(List::stream)
          .mapToLong(part -> part.text().length())
          .sum();
    }
  }

  /// @param documents null when they are too large to be made before their turn
  private record Ready(EntryId entry, Changed from, @Nullable List<Document> documents) {}

  private void read(List<EntryId> entries, Handover<Ready> to)
      throws IOException, InterruptedException {
    for (EntryId entry : entries) {
      Optional<Changed> found = changed(entry);
      if (found.isPresent()) {
        Changed changed = found.get();
        long size = changed.size();
        to.put(new Ready(entry, changed, size < UNDER_WAY ? documents(changed) : null), size);
      }
    }
  }

  private Optional<Changed> changed(EntryId entry) throws IOException {
    OptionalLong print = before == null ? OptionalLong.empty() : before.printOf(entry);
    return library.read(reading ->
        EntryDocuments.read(reading, entry)
            .filter(content -> !isIndexed(content, print))
            .map(content -> new Changed(content, reading.entryTexts().parts(entry))));
  }

  private List<Document> documents(Changed changed) {
    return documents.documents(changed.content(), changed.parts());
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
    done += fresh.size();
    progress.report(Math.min(done, total), total, "Preparing search");
  }

  private static Term term(EntryId entry) {
    return new Term(IndexFields.ENTRY, entry.toString());
  }
}
