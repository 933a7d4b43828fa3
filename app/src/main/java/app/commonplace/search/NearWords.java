package app.commonplace.search;

import app.commonplace.indexing.IndexFields;
import app.commonplace.indexing.PassageCode;
import app.commonplace.indexing.TextField;
import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.search.query.Typos;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import app.commonplace.text.Sought;
import app.commonplace.text.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Words of the library that are spelled nearly like a typed one.
///
/// The dictionary holds stems. So terms are looked for that are near the stem of the typed word or
/// near its beginning (`organ` for `organizaton`), and the words that people wrote are read from
/// passages that hold them. For one search, one thread.
final class NearWords {
  private static final List<String> FIELDS = List.of(TextField.BODY.word(), TextField.TITLE.word());

  /// Terms whose passages are read, near the stem and near the beginning each.
  private static final int MOST_TERMS = 6;

  /// A frequent stem is written in many ways, of which the nearest counts.
  private static final int SAMPLED = 24;

  private static final int READ = 50_000;

  /// A word one letter nearer may be this many times rarer; one with the same first letter, this.
  private static final double FARTHER = 64;

  private static final double OTHER_LETTER = 16;

  /// Endings longer than this are not taken off a typed word.
  private static final int LONGEST_ENDING = 7;

  private static final int SHORTEST_TERM = 4;

  /// A word of the library in no more passages than this may be a mistake that somebody made there,
  /// when another a letter away is so many times more frequent.
  private static final long RARE = 3;

  private static final long OUTNUMBERED = 20;

  private final Library library;
  private final IndexReader reader;
  private final Analyzer analyzer;

  /// A term of the dictionary.
  ///
  /// @param toStem whether the distance is that to the stem of the typed word, not to its beginning
  private record Near(String term, int distance, long passages, boolean toStem) {}

  private record Word(String spelling, int distance, double weight, Near near) {}

  private record Place(PassageId passage, EntryId entry) {}

  NearWords(Library library, IndexReader reader, Analyzer analyzer) {
    this.library = library;
    this.reader = reader;
    this.analyzer = analyzer;
  }

  /// Whether a passage or title has the word in any of its forms; so it is, too, of words that the
  /// analyzer takes apart.
  boolean knows(String word) throws IOException {
    boolean oneToken = isOneToken(word);
    for (Sought.Sequence sequence : analyzer.word(word).alternatives()) {
      boolean all = oneToken;
      for (String term : sequence.terms()) {
        all = all && !places(term, 1).isEmpty();
      }
      if (all) {
        return true;
      }
    }
    return !oneToken;
  }

  private boolean isOneToken(String word) {
    List<Token> tokens = analyzer.analyze(word);
    return tokens.stream().filter(token -> token.place() == Token.Place.TEXT).count() == 1
        && tokens.stream().noneMatch(token -> token.place() == Token.Place.END_OF_RUN);
  }

  /// Words near a typed one as people write them, the likeliest first.
  List<String> near(String typed, int most) throws IOException {
    return spelled(words(typed), most);
  }

  /// Whether hardly a passage has a word that is known.
  boolean isRare(String word) throws IOException {
    return isOneToken(word) && passages(stem(word)) <= RARE;
  }

  /// Words a letter from a rare one that very many more passages have.
  List<String> farMoreFrequent(String rare, int most) throws IOException {
    String stem = stem(rare);
    String folded = Analyzer.fold(rare);
    long many = Math.max(1, passages(stem)) * OUTNUMBERED;
    return spelled(
        words(rare).stream()
            .filter(word -> word.near().passages() >= many && !word.near().term().equals(stem))
            .filter(word -> apart(folded, word.spelling()) == 1)
            .toList(),
        most);
  }

  private long passages(String term) throws IOException {
    long passages = 0;
    for (String field : FIELDS) {
      passages = Math.max(passages, reader.docFreq(new Term(field, term)));
    }
    return passages;
  }

  private String stem(String typed) {
    return analyzer.word(typed).alternatives().getFirst().terms().getFirst();
  }

  private static List<String> spelled(List<Word> words, int most) {
    return words.stream()
        .sorted(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::spelling))
        .map(Word::spelling)
        .distinct()
        .limit(most)
        .toList();
  }

  private List<Word> words(String typed) throws IOException {
    String folded = Analyzer.fold(typed);
    String stem = stem(typed);
    var words = new ArrayList<Word>();
    var terms = new ArrayList<>(best(nearStem(stem)));
    terms.addAll(best(nearBeginnings(folded)));
    for (Near near : terms) {
      word(near, folded).ifPresent(words::add);
    }
    return words;
  }

  private static int allowed(String word) {
    return Math.clamp(word.length() / 3, 1, 2);
  }

  private Map<String, Near> nearStem(String stem) throws IOException {
    var near = new HashMap<String, Near>();
    collect(stem, allowed(stem), true, near);
    return near;
  }

  private Map<String, Near> nearBeginnings(String folded) throws IOException {
    var near = new HashMap<String, Near>();
    for (int ending = 1; ending <= LONGEST_ENDING; ending++) {
      int length = folded.length() - ending;
      if (length >= SHORTEST_TERM && !Character.isHighSurrogate(folded.charAt(length - 1))) {
        collect(folded.substring(0, length), 1, false, near);
      }
    }
    return near;
  }

  private void collect(String sought, int distance, boolean toStem, Map<String, Near> near)
      throws IOException {
    for (String field : FIELDS) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        var each = new FuzzyTermsEnum(terms, new Term(field, sought), distance, 0, true);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String found = term.utf8ToString();
          if (found.length() >= SHORTEST_TERM - 1 && isInLetters(found)) {
            int apart = Typos.distance(sought, found, distance);
            near.merge(found, new Near(found, apart, each.docFreq(), toStem), NearWords::nearer);
          }
        }
      }
    }
  }

  private static Near nearer(Near one, Near other) {
    return new Near(
        one.term(),
        Math.min(one.distance(), other.distance()),
        Math.max(one.passages(), other.passages()),
        one.toStem());
  }

  private static boolean isInLetters(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  private static List<Near> best(Map<String, Near> near) {
    return near.values().stream()
        .sorted(
            Comparator.comparingDouble((Near term) -> weight(term.passages(), term.distance()))
                .reversed()
                .thenComparing(Near::term))
        .limit(MOST_TERMS)
        .toList();
  }

  private static double weight(long passages, int distance) {
    return passages / Math.pow(FARTHER, distance);
  }

  /// The spelling of a term that is nearest to what was typed, if it is near enough.
  private Optional<Word> word(Near near, String folded) throws IOException {
    Map<String, Integer> spellings = spellings(near.term());
    return spellings.keySet().stream()
        .min(
            Comparator.comparingInt((String spelling) -> apart(folded, spelling))
                .thenComparing(Comparator.comparingInt(spellings::get).reversed())
                .thenComparing(Comparator.reverseOrder()))
        .map(spelling -> weighed(near, folded, spelling))
        .filter(word -> word.distance() <= allowed(folded));
  }

  private static Word weighed(Near near, String folded, String spelling) {
    int apart = apart(folded, spelling);
    int distance = near.toStem() ? Math.min(near.distance(), apart) : apart;
    boolean sameStart = Analyzer.fold(spelling).charAt(0) == folded.charAt(0);
    double weight = weight(near.passages(), distance);
    return new Word(spelling, distance, sameStart ? weight : weight / OTHER_LETTER, near);
  }

  private static int apart(String folded, String spelling) {
    return Typos.distance(folded, Analyzer.fold(spelling), folded.length());
  }

  /// How people write a term, with how often, in some of the passages that hold it.
  private Map<String, Integer> spellings(String term) throws IOException {
    List<Place> places = places(term, SAMPLED);
    var spellings = new HashMap<String, Integer>();
    for (String text : library.read(reading -> texts(reading, places))) {
      for (Token token : analyzer.analyze(text)) {
        String spelling = text.substring(token.start(), token.end());
        if (token.place() == Token.Place.TEXT
            && token.term().equals(term)
            && isInLetters(spelling)) {
          spellings.merge(spelling, 1, Integer::sum);
        }
      }
    }
    return spellings;
  }

  private static List<String> texts(Reading reading, List<Place> places) {
    var texts = new ArrayList<String>();
    for (Place place : places) {
      Columns columns = Columns.of(null, reading.entryTexts().parts(place.passage()), List.of());
      reading.entries().find(place.entry()).ifPresent(entry -> texts.add(entry.title()));
      texts.add(beginning(columns.prose()));
      texts.add(beginning(columns.code()));
    }
    return texts;
  }

  private static String beginning(String text) {
    return text.length() > READ ? text.substring(0, READ) : text;
  }

  /// Some of the visible passages that hold a term or stand for an entry with it in its title.
  private List<Place> places(String term, int most) throws IOException {
    var places = new ArrayList<Place>();
    for (String field : FIELDS) {
      for (LeafReaderContext segment : reader.leaves()) {
        if (places.size() < most) {
          addPlaces(segment, new Term(field, term), most, places);
        }
      }
    }
    return places;
  }

  private static void addPlaces(LeafReaderContext segment, Term term, int most, List<Place> places)
      throws IOException {
    PostingsEnum documents = segment.reader().postings(term, PostingsEnum.NONE);
    if (documents == null) {
      return;
    }
    Bits live = segment.reader().getLiveDocs();
    NumericDocValues codes = values(segment, IndexFields.CODE);
    NumericDocValues passages = values(segment, IndexFields.PASSAGE);
    NumericDocValues entries = values(segment, IndexFields.ENTRY);
    for (int document = documents.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS && places.size() < most;
        document = documents.nextDoc()) {
      boolean visible =
          (live == null || live.get(document)) && !PassageCode.isHidden((int) at(codes, document));
      if (visible) {
        places.add(
            new Place(new PassageId(at(passages, document)), new EntryId(at(entries, document))));
      }
    }
  }

  private static NumericDocValues values(LeafReaderContext segment, String field)
      throws IOException {
    return DocValues.getNumeric(segment.reader(), field);
  }

  private static long at(NumericDocValues numbers, int document) throws IOException {
    return numbers.advanceExact(document) ? numbers.longValue() : 0;
  }
}
