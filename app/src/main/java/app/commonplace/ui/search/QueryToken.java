package app.commonplace.ui.search;

import app.commonplace.search.query.Field;
import app.commonplace.search.query.Query;

/// A part of a query that stands as a token in the search field: everything but bare words.
public record QueryToken(Query query) {

  /// Whether a part is shown as a token.
  static boolean isToken(Query part) {
    return switch (part) {
      case Query.Filter _, Query.Phrase _, Query.Near _ -> true;
      case Query.Not(var inner) -> !(inner instanceof Query.Everything);
      case Query.Must(var inner) -> !(inner instanceof Query.Everything);
      case Query.Word _, Query.Beginning _, Query.Everything _, Query.All _, Query.Any _ -> false;
    };
  }

  static QueryToken of(Field field, String value) {
    return new QueryToken(new Query.Filter(field, value));
  }

  /// What stands before the value, for example `tag:` or `−tag:`.
  String label() {
    return label(query);
  }

  private static String label(Query part) {
    return switch (part) {
      case Query.Filter(var field, _) -> field.word() + ":";
      case Query.Not(var inner) -> "−" + label(inner);
      case Query.Must(var inner) -> "+" + label(inner);
      default -> "";
    };
  }

  /// The value, without what [#label] says.
  String value() {
    return value(query);
  }

  private static String value(Query part) {
    return switch (part) {
      case Query.Filter(_, var value) -> value;
      case Query.Phrase(var text) -> "“" + text + "”";
      case Query.Near(var text, var distance) -> "“" + text + "” ~" + distance;
      case Query.Not(var inner) -> value(inner);
      case Query.Must(var inner) -> value(inner);
      case Query.Word _, Query.Beginning _, Query.Everything _, Query.All _, Query.Any _ ->
          part.print();
    };
  }

  boolean isOf(Field field) {
    return query instanceof Query.Filter(var mine, _) && mine == field;
  }

  boolean is(Field field, String value) {
    return query instanceof Query.Filter(var mine, var ours)
        && mine == field
        && ours.equalsIgnoreCase(value);
  }

  /// The token as a person could have typed it.
  String print() {
    return query.print();
  }
}
