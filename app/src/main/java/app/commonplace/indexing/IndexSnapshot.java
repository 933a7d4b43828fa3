package app.commonplace.indexing;

import app.commonplace.model.EntryId;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// The derived index as it was at one commit of the library. Whoever acquired it closes it; its
/// files stay open for as long as somebody holds it. Thread-safe.
public final class IndexSnapshot implements IndexReading {
  private final DirectoryReader reader;
  private final IndexStamp stamp;
  private volatile long inStepWith;

  IndexSnapshot(DirectoryReader reader, IndexStamp stamp) {
    this.reader = reader;
    this.stamp = stamp;
    this.inStepWith = stamp.commitCounter();
  }

  @Override
  public DirectoryReader reader() {
    return reader;
  }

  IndexStamp stamp() {
    return stamp;
  }

  /// The newest commit of the library that says what this index says.
  long inStepWith() {
    return inStepWith;
  }

  /// Commits up to this one changed nothing that is indexed.
  void isInStepWith(long commitCounter) {
    inStepWith = Math.max(inStepWith, commitCounter);
  }

  /// What the indexed documents of an entry were made of; empty when there are none.
  OptionalLong printOf(EntryId entry) throws IOException {
    var term = new Term(IndexFields.ENTRY, entry.toString());
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        boolean live =
            segment.getLiveDocs() == null || segment.getLiveDocs().get(documents.docID());
        NumericDocValues prints = segment.getNumericDocValues(IndexFields.PRINT);
        if (live && prints != null && prints.advanceExact(documents.docID())) {
          return OptionalLong.of(prints.longValue());
        }
      }
    }
    return OptionalLong.empty();
  }
}
