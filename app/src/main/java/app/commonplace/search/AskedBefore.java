package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.IndexFields;
import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.indexing.PassageCode;
import app.commonplace.indexing.TextField;
import app.commonplace.library.FullText;
import app.commonplace.library.FullText.Column;
import app.commonplace.library.Library;
import app.commonplace.library.MatchExpression;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The same question asked before, whatever the provider. Thread-safe; blocking.
public final class AskedBefore {
  /// Rarest words of a prompt that a passage must have to be compared.
  private static final int RAREST = 16;

  private static final int MOST_COMPARED = 500;

  private static final Comparator<@Nullable Instant> UNKNOWN_LAST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private final Library library;
  private final DerivedIndex index;
  private final Analyzer analyzer;
  private final Similarity similarity;

  /// @param similarity finds prompts in other words; [Similarity#NONE] while there are no vectors
  public AskedBefore(
      Library library, DerivedIndex index, Analyzer analyzer, Similarity similarity) {
    this.library = library;
    this.index = index;
    this.analyzer = analyzer;
    this.similarity = similarity;
  }

  /// All times that the question of a prompt was asked, oldest first, once for each entry; nothing
  /// when it was asked in its own entry alone.
  public List<Asked> times(PassageId prompt) {
    Optional<Passage> passage = library.read(reading -> reading.passages().find(prompt));
    if (passage.filter(found -> found.role() == Role.USER).isEmpty()) {
      return List.of();
    }
    List<Asked> times = times(passage.get().text(), () -> similarity.alike(passage.get()));
    return times.size() > 1 ? times : List.of();
  }

  /// All times that a question was asked, oldest first, once for each entry.
  public List<Asked> times(String text) {
    return times(text, () -> similarity.alike(text));
  }

  private List<Asked> times(String text, Supplier<List<PassageId>> inOtherWords) {
    Question question = Question.of(analyzer, text);
    if (!question.isOne()) {
      return List.of();
    }
    List<PassageId> alike = inOtherWords.get();
    var candidates = new LinkedHashSet<>(withWords(question.terms()));
    candidates.addAll(alike);
    return library.read(reading -> {
      var byEntry = new HashMap<EntryId, Asked>();
      for (FullText.Row row : reading.fullText().rows(candidates)) {
        boolean prompt = row.role() == Role.USER && !row.hidden();
        if (prompt && isSame(reading, question, row.id(), alike)) {
          reading
              .entries()
              .find(row.entry())
              .filter(entry -> entry.deletedAt() == null)
              .ifPresent(entry -> keepEarliest(byEntry, row, entry));
        }
      }
      return byEntry.values().stream()
          .sorted(Comparator.comparing(Asked::at, UNKNOWN_LAST).thenComparing(Asked::passage))
          .toList();
    });
  }

  private boolean isSame(
      Reading reading, Question question, PassageId id, Collection<PassageId> alike) {
    String text = Passage.readableText(reading.entryTexts().parts(id));
    Question other = Question.of(analyzer, text);
    return question.isSame(other) || (alike.contains(id) && question.mayMean(other));
  }

  private static void keepEarliest(Map<EntryId, Asked> byEntry, FullText.Row row, Entry entry) {
    Instant at = row.createdAt() != null ? row.createdAt() : entry.when();
    var asked = new Asked(row.id(), entry.id(), entry.provider(), entry.title(), at);
    byEntry.merge(
        entry.id(),
        asked,
        (one, other) -> UNKNOWN_LAST.compare(one.at(), other.at()) <= 0 ? one : other);
  }

  private List<PassageId> withWords(List<String> terms) {
    try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
      if (snapshot != null) {
        return prompts(snapshot.reader(), terms);
      }
    } catch (IOException | UncheckedIOException e) {
      index.isDamaged();
    }
    return library.read(reading -> inFullText(reading, terms));
  }

  private static List<PassageId> prompts(IndexReader reader, List<String> terms)
      throws IOException {
    var frequency = new HashMap<String, Integer>();
    for (String term : terms) {
      frequency.put(term, reader.docFreq(new Term(TextField.BODY.word(), term)));
    }
    var all = new BooleanQuery.Builder();
    terms.stream()
        .sorted(Comparator.comparing(frequency::get))
        .limit(RAREST)
        .forEach(
            term -> all.add(new TermQuery(new Term(TextField.BODY.word(), term)), Occur.FILTER));
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    Weight weight =
        searcher.createWeight(searcher.rewrite(all.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    var prompts = new ArrayList<PassageId>();
    for (LeafReaderContext segment : reader.leaves()) {
      addPrompts(weight, segment, prompts);
    }
    return prompts;
  }

  private static void addPrompts(Weight weight, LeafReaderContext segment, List<PassageId> prompts)
      throws IOException {
    Scorer scorer = weight.scorer(segment);
    if (scorer == null) {
      return;
    }
    Bits live = segment.reader().getLiveDocs();
    NumericDocValues codes = DocValues.getNumeric(segment.reader(), IndexFields.CODE);
    NumericDocValues passages = DocValues.getNumeric(segment.reader(), IndexFields.PASSAGE);
    DocIdSetIterator each = scorer.iterator();
    for (int document = each.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS && prompts.size() < MOST_COMPARED;
        document = each.nextDoc()) {
      boolean prompt =
          (live == null || live.get(document))
              && codes.advanceExact(document)
              && PassageCode.role((int) codes.longValue()) == Role.USER;
      if (prompt && passages.advanceExact(document)) {
        prompts.add(new PassageId(passages.longValue()));
      }
    }
  }

  private static List<PassageId> inFullText(Reading reading, List<String> terms) {
    var columns = EnumSet.of(Column.PROSE, Column.CODE);
    List<MatchExpression> all =
        terms.stream()
            .limit(RAREST)
            .map(term -> MatchExpression.phrase(columns, List.of(term), false))
            .toList();
    return reading.fullText().matches(MatchExpression.all(all), MOST_COMPARED);
  }
}
