package app.commonplace.search;

import app.commonplace.indexing.IndexFields;
import app.commonplace.model.EntryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// The documents of an entry in a segment of the derived index, which lie side by side.
record EntryBlock(EntryId entry, int first, int size) {
  /// Those of the entries that are in this segment, by their places.
  static List<EntryBlock> of(LeafReader segment, Collection<EntryId> entries) throws IOException {
    var blocks = new ArrayList<EntryBlock>();
    for (EntryId entry : entries) {
      PostingsEnum documents =
          segment.postings(new Term(IndexFields.ENTRY, entry.toString()), PostingsEnum.NONE);
      int first = -1;
      int size = 0;
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = documents.docID();
        if (segment.getLiveDocs() == null || segment.getLiveDocs().get(document)) {
          first = first < 0 ? document : first;
          size++;
        }
      }
      if (size > 0) {
        blocks.add(new EntryBlock(entry, first, size));
      }
    }
    blocks.sort(Comparator.comparingInt(EntryBlock::first));
    return blocks;
  }
}
