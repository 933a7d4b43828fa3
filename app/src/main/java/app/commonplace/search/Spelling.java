package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.library.Library;
import app.commonplace.search.query.Field;
import app.commonplace.search.query.Query;
import app.commonplace.search.query.QueryParser;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Did you mean: words that stand in no passage, or in hardly any while the same with a letter
/// changed stands in many, are replaced by the nearest words of the library itself, and operators
/// that do not exist by those that do. What only thinking, tools or hidden passages say is looked
/// for there. Phrases, beginnings, filters, what is to be left out, identifiers, short words and
/// scripts without spaces are left alone. Thread-safe.
public final class Spelling {
  static final int MOST = 3;

  /// A pasted page has no typos worth a suggestion each.
  private static final int MOST_WORDS = 40;

  private static final int MOST_UNKNOWN = 4;

  /// Letters of a word that is hardly another word by a letter.
  private static final int SURE = 6;

  /// A word in letters alone, with the signs around it.
  private static final Pattern WORD =
      Pattern.compile(
          "([^\\p{L}\\p{M}\\p{N}_]*)(\\p{L}[\\p{L}\\p{M}]{3,31})([^\\p{L}\\p{M}\\p{N}_]*)");

  private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}");
  private static final Pattern OPERATOR = Pattern.compile("(\\p{L}+)(:.+)", Pattern.DOTALL);

  private final Library library;
  private final DerivedIndex index;
  private final Analyzer analyzer;

  public Spelling(Library library, DerivedIndex index, Analyzer analyzer) {
    this.library = library;
    this.index = index;
    this.analyzer = analyzer;
  }

  /// What was probably meant, the likeliest first; nothing when every word is known, or when
  /// nothing near finds a passage. Words are left as they are while the index is behind.
  ///
  /// @param finds whether a query finds any passage
  /// @param passages how many passages a query finds
  public List<Respelling> of(
      String typed, Predicate<String> finds, ToLongFunction<String> passages) {
    Query query = QueryParser.parse(typed).query();
    Optional<Respelling> elsewhere = elsewhere(query, finds, passages);
    return elsewhere.isPresent() ? List.of(elsewhere.get()) : spelledOtherwise(query, passages);
  }

  /// The same query everywhere, where it finds nothing in what is usually looked at: words that are
  /// written somewhere are not mistyped.
  private static Optional<Respelling> elsewhere(
      Query query, Predicate<String> finds, ToLongFunction<String> passages) {
    if (query instanceof Query.Everything || saysWhere(query) || finds.test(query.print())) {
      return Optional.empty();
    }
    List<Query> parts = query instanceof Query.All(var all) ? all : List.of(query);
    var everywhere = new ArrayList<Query>(parts);
    everywhere.add(new Query.Filter(Field.IN, "all"));
    String print = new Query.All(everywhere).print();
    return Optional.of(new Respelling(print, passages.applyAsLong(print)))
        .filter(found -> found.passages() > 0);
  }

  private static boolean saysWhere(Query query) {
    return switch (query) {
      case Query.All(var parts) -> parts.stream().anyMatch(Spelling::saysWhere);
      case Query.Any(var parts) -> parts.stream().anyMatch(Spelling::saysWhere);
      case Query.Must(var part) -> saysWhere(part);
      case Query.Not(var part) -> saysWhere(part);
      case Query.Filter(var field, _) -> field == Field.IN;
      case Query.Everything _, Query.Word _, Query.Beginning _ -> false;
      case Query.Phrase _, Query.Near _ -> false;
    };
  }

  private List<Respelling> spelledOtherwise(Query query, ToLongFunction<String> passages) {
    Query known = replaced(query, Spelling::withKnownOperator);
    return queries(known).stream()
        .filter(meant -> !meant.equals(query))
        .map(Query::print)
        .distinct()
        .map(meant -> new Respelling(meant, passages.applyAsLong(meant)))
        .filter(respelling -> respelling.passages() > 0)
        .toList();
  }

  private static Query withKnownOperator(Query word) {
    Matcher typed = OPERATOR.matcher(word.print());
    if (!typed.matches() || Field.ofWord(typed.group(1)).isPresent()) {
      return word;
    }
    Optional<Query> meant =
        Field.nearest(typed.group(1))
            .map(field -> QueryParser.parse(field + typed.group(2)).query());
    return meant.filter(Query.Filter.class::isInstance).orElse(word);
  }

  /// The query with each unknown word replaced by what it is nearest to, then by what it is second
  /// nearest to, and so on.
  private List<Query> queries(Query query) {
    Map<String, List<String>> meant = meant(query);
    var queries = new ArrayList<Query>();
    for (int i = 0; i < MOST; i++) {
      int nth = i;
      queries.add(
          replaced(
              query,
              word -> {
                List<String> choices = meant.getOrDefault(word.print(), List.of());
                return choices.isEmpty()
                    ? word
                    : new Query.Word(choices.get(Math.min(nth, choices.size() - 1)));
              }));
    }
    return queries;
  }

  /// What unknown words of the query may mean, signs and all.
  private Map<String, List<String>> meant(Query query) {
    var words = new ArrayList<String>();
    replaced(
        query,
        word -> {
          if (word instanceof Query.Word) { // of a beginning, more is to be typed
            words.add(word.print());
          }
          return word;
        });
    try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
      return snapshot == null
          ? Map.of()
          : meant(words, new NearWords(library, snapshot.reader(), analyzer));
    } catch (IOException | UncheckedIOException e) {
      index.isDamaged();
      return Map.of();
    }
  }

  private Map<String, List<String>> meant(List<String> words, NearWords dictionary)
      throws IOException {
    var meant = new HashMap<String, List<String>>();
    for (String text : words.stream().distinct().limit(MOST_WORDS).toList()) {
      Matcher word = WORD.matcher(text);
      boolean plain = word.matches() && !INNER_CAPITAL.matcher(text).find();
      if (plain && meant.size() < MOST_UNKNOWN) {
        near(word.group(2), dictionary)
            .ifPresent(near ->
                meant.put(
                    text, near.stream().map(one -> word.group(1) + one + word.group(3)).toList()));
      }
    }
    return meant;
  }

  /// What a word may mean; empty of one that is known. One that hardly a passage has may be as
  /// mistyped there as here.
  private static Optional<List<String>> near(String word, NearWords dictionary) throws IOException {
    if (!dictionary.knows(word)) {
      return Optional.of(dictionary.near(word, MOST));
    }
    return word.length() >= SURE && dictionary.isRare(word)
        ? Optional.of(dictionary.farMoreFrequent(word, 1))
        : Optional.empty();
  }

  /// The query with each of its wanted words and beginnings of words replaced.
  private static Query replaced(Query query, UnaryOperator<Query> by) {
    UnaryOperator<Query> inner = part -> replaced(part, by);
    return switch (query) {
      case Query.All(var parts) -> new Query.All(parts.stream().map(inner).toList());
      case Query.Any(var parts) -> new Query.Any(parts.stream().map(inner).toList());
      case Query.Must(var part) -> new Query.Must(inner.apply(part));
      case Query.Word _, Query.Beginning _ -> by.apply(query);
      case Query.Everything _, Query.Not _ -> query;
      case Query.Phrase _, Query.Near _, Query.Filter _ -> query;
    };
  }
}
