package app.commonplace.search;

import app.commonplace.search.query.Query;
import app.commonplace.text.FunctionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is looked for of a pasted page: each word once, without those that say nothing, and of the
/// rest the longest, since long words are rare ones. Nothing else of the query is left out.
final class ManyWords {
  /// Each word more takes its time, and this many tell a page from any other.
  static final int MOST = 512;

  static final String NOTICE =
      "This is a long text: of its %,d different words the %,d longest are looked for.";

  private ManyWords() {}

  /// The parts of a query that are looked for, all of them where there are not too many words.
  static List<Query> soughtOf(List<Query> parts) {
    if (words(parts).count() <= MOST) {
      return parts;
    }
    Set<String> kept =
        telling(parts).stream()
            .sorted(Comparator.comparingInt(String::length).reversed()) // equals stay as they are
            .limit(MOST)
            .collect(Collectors.toSet());
    var sought = new ArrayList<Query>();
    for (Query part : parts) {
      if (!(part instanceof Query.Word(var text)) || kept.remove(lower(text))) {
        sought.add(part);
      }
    }
    return sought;
  }

  /// What a person is told when words were left out that say something.
  static List<String> remarks(Query query) {
    List<Query> parts = parts(query);
    int telling = words(parts).count() <= MOST ? 0 : telling(parts).size();
    return telling <= MOST ? List.of() : List.of(NOTICE.formatted(telling, MOST));
  }

  static List<Query> parts(Query query) {
    return query instanceof Query.All(var all) ? all : List.of(query);
  }

  private static Set<String> telling(List<Query> parts) {
    Set<String> words = words(parts).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> telling = new LinkedHashSet<>(words);
    telling.removeIf(FunctionWords::contains);
    return telling.isEmpty() ? words : telling;
  }

  private static Stream<String> words(List<Query> parts) {
    return parts.stream()
        .filter(Query.Word.class::isInstance)
        .map(Query.Word.class::cast)
        .map(word -> lower(word.text()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
