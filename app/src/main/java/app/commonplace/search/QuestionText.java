package app.commonplace.search;

import app.commonplace.search.query.Query;
import java.util.ArrayList;
import java.util.List;

/// What of a query is compared by meaning: its words and phrases as typed, without fields and
/// without what is to be left out.
final class QuestionText {
  private QuestionText() {}

  static String of(Query query) {
    var words = new ArrayList<String>();
    collect(query, words);
    return String.join(" ", words);
  }

  private static void collect(Query query, List<String> words) {
    switch (query) {
      case Query.All(var parts) -> parts.forEach(part -> collect(part, words));
      case Query.Any(var parts) -> parts.forEach(part -> collect(part, words));
      case Query.Must(var part) -> collect(part, words);
      case Query.Word(var text) -> words.add(text);
      case Query.Beginning(var text) -> words.add(text);
      case Query.Phrase(var text) -> words.add(text);
      case Query.Near(var text, _) -> words.add(text);
      case Query.Everything _, Query.Not _, Query.Filter _ -> {}
    }
  }
}
