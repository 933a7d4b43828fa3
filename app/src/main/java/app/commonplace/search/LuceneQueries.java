package app.commonplace.search;

import app.commonplace.indexing.DocumentSetQuery;
import app.commonplace.indexing.PassageCode;
import app.commonplace.indexing.TextField;
import app.commonplace.text.Sought.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Makes queries of the derived index from conditions. What they match and how they score is what
/// [TextScore] says. For one search.
final class LuceneQueries {
  private static final int MOST_COMPLETIONS = 1024;

  /// A page without spaces is one long phrase, and `OR` may stand between thousands of words.
  /// Lucene would refuse them; here nothing typed can fail.
  private static final int MOST_CLAUSES = 1 << 20;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final IndexReader reader;
  private final Scope scope;
  private final Segments segments;

  LuceneQueries(IndexReader reader, Scope scope, Segments segments) {
    this.reader = reader;
    this.scope = scope;
    this.segments = segments;
  }

  /// Passages that match and are among the searchable ones.
  Query filtered(Condition condition, DocumentSetQuery.Choice searchable) throws IOException {
    var both = new BooleanQuery.Builder();
    add(condition, Occur.MUST, both);
    both.add(new DocumentSetQuery(searchable), Occur.FILTER);
    return both.build();
  }

  /// Passages that match, or were chosen otherwise, and are among the searchable ones.
  Query filtered(
      Condition condition, DocumentSetQuery.Choice searchable, DocumentSetQuery.Choice chosen)
      throws IOException {
    var either = new BooleanQuery.Builder();
    either.add(query(condition), Occur.SHOULD);
    either.add(new DocumentSetQuery(chosen), Occur.SHOULD);
    return new BooleanQuery.Builder()
        .add(either.build(), Occur.MUST)
        .add(new DocumentSetQuery(searchable), Occur.FILTER)
        .build();
  }

  /// Adds a condition to a conjunction, or to a disjunction; what is nested alike is made flat,
  /// because Lucene skips best through flat disjunctions of terms.
  private void add(Condition condition, Occur occur, BooleanQuery.Builder to) throws IOException {
    boolean conjunction = occur == Occur.MUST;
    switch (condition) {
      case Condition.All(var parts) when conjunction -> {
        for (Condition part : parts) {
          add(part, Occur.MUST, to);
        }
      }
      case Condition.Any(var parts) when !conjunction -> {
        for (Condition part : parts) {
          add(part, Occur.SHOULD, to);
        }
      }
      case Condition.Maybe(var parts) when conjunction -> {
        for (Condition part : parts) {
          add(part, Occur.SHOULD, to);
        }
      }
      case Condition.Not(var part) when conjunction -> to.add(query(part), Occur.MUST_NOT);
      case Condition.Text(var clause) when !conjunction && clause.alternatives().size() == 1 -> {
        for (TextField field : scope.fields()) {
          to.add(sequence(clause, clause.alternatives().getFirst(), field), Occur.SHOULD);
        }
      }
      default -> to.add(query(condition), occur);
    }
  }

  private Query query(Condition condition) throws IOException {
    var inner = new BooleanQuery.Builder();
    switch (condition) {
      case Condition.All _, Condition.Maybe _ -> {
        inner.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        add(condition, Occur.MUST, inner);
      }
      case Condition.Any _ -> add(condition, Occur.SHOULD, inner);
      case Condition.Not(var part) -> {
        inner.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        inner.add(query(part), Occur.MUST_NOT);
      }
      case Condition.Test(var test) -> {
        return new BoostQuery(new DocumentSetQuery(segment -> segments.passing(segment, test)), 0);
      }
      case Condition.Text(var clause) -> {
        return clause(clause);
      }
    }
    return inner.build();
  }

  private Query clause(TextClause clause) throws IOException {
    var alternatives = new ArrayList<Query>();
    for (Sequence sequence : clause.alternatives()) {
      var anywhere = new BooleanQuery.Builder();
      for (TextField field : scope.fields()) {
        anywhere.add(sequence(clause, sequence, field), Occur.SHOULD);
      }
      alternatives.add(anywhere.build());
    }
    return alternatives.size() == 1
        ? alternatives.getFirst()
        : new DisjunctionMaxQuery(alternatives, 0);
  }

  private Query sequence(TextClause clause, Sequence sequence, TextField field) throws IOException {
    Query inField = inField(clause, sequence, field.word());
    if (field == TextField.TITLE) {
      return new BoostQuery(inField, TextScore.TITLE_WEIGHT);
    }
    if (field != TextField.PROSE) {
      return inField;
    }
    // passages without code have all of their prose in the body, and nothing else there
    Query body = inField(clause, sequence, TextField.BODY.word());
    var withoutCode = new DocumentSetQuery(this::withoutCode);
    return new BooleanQuery.Builder()
        .add(inField, Occur.SHOULD)
        .add(
            new BooleanQuery.Builder().add(body, Occur.MUST).add(withoutCode, Occur.FILTER).build(),
            Occur.SHOULD)
        .build();
  }

  private FixedBitSet withoutCode(LeafReaderContext segment) throws IOException {
    SegmentFacts facts = segments.facts(segment);
    var passages = new FixedBitSet(segment.reader().maxDoc());
    for (int i = 0; i < passages.length(); i++) {
      if (!PassageCode.hasCodeText(facts.code(i))) {
        passages.set(i);
      }
    }
    return passages;
  }

  private Query inField(TextClause clause, Sequence sequence, String field) throws IOException {
    List<String> terms = sequence.terms();
    if (clause.isNear()) {
      return near(clause, terms, field);
    }
    if (terms.size() == 1) {
      var term = new Term(field, terms.getFirst());
      return sequence.open()
          ? new BoostQuery(new ConstantScoreQuery(new PrefixQuery(term)), TextScore.BEGINNING)
          : new TermQuery(term);
    }
    return sequence.open()
        ? openPhrase(terms, field)
        : new PhraseQuery(field, terms.toArray(String[]::new));
  }

  private static Query near(TextClause clause, List<String> terms, String field) {
    var near = new BooleanQuery.Builder();
    for (String term : new LinkedHashSet<>(terms)) {
      near.add(new TermQuery(new Term(field, term)), Occur.MUST);
    }
    near.add(new NearQuery(field, terms, clause.distance()), Occur.FILTER);
    return near.build();
  }

  private Query openPhrase(List<String> terms, String field) throws IOException {
    var phrase = new MultiPhraseQuery.Builder();
    int last = terms.size() - 1;
    for (int i = 0; i < last; i++) {
      phrase.add(new Term(field, terms.get(i)));
    }
    List<Term> completions = completions(field, terms.get(last));
    phrase.add(completions.toArray(Term[]::new));
    return phrase.build();
  }

  private List<Term> completions(String field, String beginning) throws IOException {
    var found = new LinkedHashSet<Term>();
    var start = new BytesRef(beginning);
    for (LeafReaderContext segment : reader.leaves()) {
      Terms terms = segment.reader().terms(field);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        TermsEnum.SeekStatus status = each.seekCeil(start);
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : each.term();
        while (term != null && startsWith(term, start) && found.size() < MOST_COMPLETIONS) {
          found.add(new Term(field, BytesRef.deepCopyOf(term)));
          term = each.next();
        }
      }
    }
    return found.isEmpty() ? List.of(new Term(field, beginning)) : List.copyOf(found);
  }

  private static boolean startsWith(BytesRef term, BytesRef start) {
    return term.length >= start.length
        && java.util.Arrays.equals(
            term.bytes,
            term.offset,
            term.offset + start.length,
            start.bytes,
            start.offset,
            start.offset + start.length);
  }
}
