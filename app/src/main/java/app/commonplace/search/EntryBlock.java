package app.commonplace.search;

import app.commonplace.model.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/// The documents of an entry in a segment of the derived index, which lie side by side.
record EntryBlock(EntryId entry, int first, int size) {
  /// Those of the entries that are in this segment, by their places.
  static List<EntryBlock> of(LeafReader segment, SegmentFacts facts, Collection<EntryId> entries) {
    var blocks = new ArrayList<EntryBlock>();
    Bits live = segment.getLiveDocs();
    for (EntryId entry : entries) {
      int[] places = facts.places(entry);
      for (int i = 0; i < places.length; i += 2) {
        int first = places[i];
        while (live != null && first < places[i + 1] && !live.get(first)) {
          first++; // what the entry was before it was written again
        }
        if (first < places[i + 1]) {
          blocks.add(new EntryBlock(entry, first, places[i + 1] - first));
        }
      }
    }
    blocks.sort(Comparator.comparingInt(EntryBlock::first));
    return blocks;
  }
}
