package app.commonplace.organizing;

import app.commonplace.library.Tags;
import app.commonplace.library.Writing;
import app.commonplace.model.SavedSearch;
import app.commonplace.search.query.Field;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.Query;
import app.commonplace.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;

/// Saved searches that name a tag: they go on to mean it when it gets another name.
final class SearchesOfTags {
  private SearchesOfTags() {}

  /// Names a tag anew in every saved search, and what is nested in it; answers those that changed,
  /// as they were.
  static List<SavedSearch> follow(Writing writing, String from, String to) {
    var before = new ArrayList<SavedSearch>();
    for (SavedSearch search : writing.savedSearches().all()) {
      String query = renamed(search.query(), from, to);
      if (!query.equals(search.query())) {
        writing.savedSearchWriter().change(search.id(), search.name(), query);
        before.add(search);
      }
    }
    return before;
  }

  /// Gives searches back what they searched for, unless a person changed that meanwhile.
  ///
  /// @param before those that were changed when the tag `from` became `to`
  static void takeBack(Writing writing, List<SavedSearch> before, String from, String to) {
    for (SavedSearch search : before) {
      writing
          .savedSearches()
          .find(search.id())
          .filter(now -> now.query().equals(renamed(search.query(), from, to)))
          .ifPresent(
              now -> writing.savedSearchWriter().change(now.id(), now.name(), search.query()));
    }
  }

  /// All else stays as it was typed.
  private static String renamed(String query, String from, String to) {
    var renamed = new StringBuilder();
    int end = 0;
    for (Parsed.Piece piece : QueryParser.parse(query).pieces()) {
      Query now = renamed(piece.query(), from, to);
      if (!now.equals(piece.query())) {
        renamed.append(query, end, piece.start()).append(now.print());
        end = piece.end();
      }
    }
    return renamed.append(query.substring(end)).toString();
  }

  private static Query renamed(Query query, String from, String to) {
    return switch (query) {
      case Query.Not(var inner) -> new Query.Not(renamed(inner, from, to));
      case Query.Must(var inner) -> new Query.Must(renamed(inner, from, to));
      case Query.Filter(var field, var name) when field == Field.TAG && isIn(name, from) ->
          new Query.Filter(field, to + name.substring(from.length()));
      default -> query;
    };
  }

  private static boolean isIn(String name, String tag) {
    String folded = Tags.folded(name);
    return folded.equals(Tags.folded(tag)) || folded.startsWith(Tags.folded(tag) + "/");
  }
}
