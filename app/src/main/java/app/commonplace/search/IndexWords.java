package app.commonplace.search;

import app.commonplace.indexing.IndexFields;
import app.commonplace.indexing.PassageCode;
import app.commonplace.indexing.TextField;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.text.Sought.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.apache.lucene.util.StringHelper;

/// Reads from the derived index where the words of a query stand in the passages of some entries,
/// which lie side by side there. For one search, one thread.
final class IndexWords {
  /// Endings of an open word that are looked at; more would say nothing.
  private static final int MOST_ENDINGS = 64;

  private final List<LeafReaderContext> leaves;
  private final Segments segments;
  private final Set<TextField> fields;
  private final Set<Sequence> sequences;

  IndexWords(List<LeafReaderContext> leaves, Segments segments, Plan plan) {
    this.leaves = leaves;
    this.segments = segments;
    this.fields = Set.copyOf(plan.scope().fields());
    this.sequences = new LinkedHashSet<>();
    plan.judged().forEach(clause -> sequences.addAll(clause.alternatives()));
  }

  Map<EntryId, EntryWords> of(Collection<EntryId> entries) throws IOException {
    var words = new HashMap<EntryId, EntryWords>();
    for (LeafReaderContext leaf : leaves) {
      List<EntryBlock> blocks = EntryBlock.of(leaf.reader(), segments.facts(leaf), entries);
      if (!blocks.isEmpty()) {
        new Reading(leaf, blocks).read().forEach(entry -> words.put(entry.entry(), entry));
      }
    }
    return words;
  }

  /// One segment, each list of it read forward once.
  private final class Reading {
    private final LeafReaderContext leaf;
    private final LeafReader segment;
    private final List<EntryBlock> blocks;
    private final Map<Integer, Map<TextField, FieldTerms>> terms = new HashMap<>();

    Reading(LeafReaderContext leaf, List<EntryBlock> blocks) {
      this.leaf = leaf;
      this.segment = leaf.reader();
      this.blocks = blocks;
    }

    List<EntryWords> read() throws IOException {
      SegmentFacts facts = segments.facts(leaf);
      for (TextField field : fields) {
        readField(field, field, facts);
        if (field == TextField.PROSE) {
          readField(field, TextField.BODY, facts); // where there is no code, the body is the prose
        }
      }
      FixedBitSet looked = segments.lookedAt(leaf);
      NumericDocValues ids = DocValues.getNumeric(segment, IndexFields.PASSAGE);
      NumericDocValues backs = DocValues.getNumeric(segment, IndexFields.BACK);
      var entries = new ArrayList<EntryWords>(blocks.size());
      for (EntryBlock block : blocks) {
        var lines = new ArrayList<EntryWords.Line>(block.size());
        for (int i = 0; i < block.size(); i++) {
          int document = block.first() + i;
          ids.advanceExact(document);
          int before = backs.advanceExact(document) ? i - (int) backs.longValue() : -1;
          lines.add(
              new EntryWords.Line(
                  new PassageId(ids.longValue()),
                  before,
                  looked.get(document),
                  facts.at(document, ids.longValue()),
                  terms.getOrDefault(document, Map.of())));
        }
        entries.add(new EntryWords(block.entry(), lines));
      }
      return entries;
    }

    private void readField(TextField field, TextField from, SegmentFacts facts) throws IOException {
      NumericDocValues norms = segment.getNormValues(from.word());
      if (norms == null) {
        return;
      }
      for (EntryBlock block : blocks) {
        for (int document = block.first(); document < block.first() + block.size(); document++) {
          boolean elsewhere = field != from && PassageCode.hasCodeText(facts.code(document));
          if (!elsewhere && norms.advanceExact(document)) {
            int length = SmallFloat.byte4ToInt((byte) norms.longValue());
            terms
                .computeIfAbsent(document, _ -> new EnumMap<>(TextField.class))
                .computeIfAbsent(field, _ -> new FieldTerms())
                .setLength(length);
          }
        }
      }
      for (Map.Entry<String, BytesRef> term : wanted(from).entrySet()) {
        readTerm(field, from, term.getKey(), term.getValue(), facts);
      }
    }

    private Map<String, BytesRef> wanted(TextField from) throws IOException {
      var wanted = new HashMap<String, BytesRef>();
      for (Sequence sequence : sequences) {
        int last = sequence.terms().size() - 1;
        for (int i = 0; i <= last; i++) {
          String term = sequence.terms().get(i);
          if (sequence.open() && i == last) {
            endings(from, term, wanted);
          } else {
            wanted.put(term, new BytesRef(term));
          }
        }
      }
      return wanted;
    }

    private void endings(TextField from, String beginning, Map<String, BytesRef> wanted)
        throws IOException {
      Terms all = segment.terms(from.word());
      if (all == null) {
        return;
      }
      var start = new BytesRef(beginning);
      TermsEnum each = all.iterator();
      TermsEnum.SeekStatus status = each.seekCeil(start);
      BytesRef term = status == TermsEnum.SeekStatus.END ? null : each.term();
      for (int n = 0; term != null && StringHelper.startsWith(term, start); n++) {
        if (n == MOST_ENDINGS) {
          return;
        }
        wanted.put(term.utf8ToString(), BytesRef.deepCopyOf(term));
        term = each.next();
      }
    }

    private void readTerm(
        TextField field, TextField from, String name, BytesRef term, SegmentFacts facts)
        throws IOException {
      PostingsEnum places = segment.postings(new Term(from.word(), term), PostingsEnum.POSITIONS);
      if (places == null) {
        return;
      }
      int at = -1;
      for (EntryBlock block : blocks) {
        if (at < block.first()) {
          at = places.advance(block.first());
        }
        while (at < block.first() + block.size()) {
          boolean elsewhere = field != from && PassageCode.hasCodeText(facts.code(at));
          Map<TextField, FieldTerms> known = terms.get(at);
          FieldTerms filled = known == null || elsewhere ? null : known.get(field);
          if (filled != null) {
            filled.put(name, positions(places));
          }
          at = places.nextDoc();
        }
      }
    }

    private static List<Integer> positions(PostingsEnum places) throws IOException {
      var positions = new ArrayList<Integer>(places.freq());
      for (int i = places.freq(); i > 0; i--) {
        positions.add(places.nextPosition());
      }
      return positions;
    }
  }
}
