package app.commonplace.search.query;

import app.commonplace.search.query.Lexer.Lexeme;
import java.util.ArrayList;
import java.util.List;

/// Understands what a person typed, whatever it is: every text is a query. Thread-safe.
///
/// Words side by side are all asked for; `OR` joins its two neighbours, closer than that. `AND` in
/// capitals between two pieces says what is so anyway.
public final class QueryParser {
  static final String BRACKETS =
      "Brackets group nothing here: OR joins the two beside it, closer than all else.";

  private QueryParser() {}

  public static Parsed parse(String typed) {
    var lexer = new Lexer(typed);
    List<Lexeme> lexemes = lexer.lexemes();
    var pieces = new ArrayList<Parsed.Piece>();
    var groups = new ArrayList<List<Query>>();
    boolean joins = false;
    boolean brackets = false;
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      boolean connects = i > 0 && !wasConnector(lexemes, i - 1) && connectsToNext(lexemes, i);
      if (connects) {
        joins = isOr(lexeme);
        brackets |= joins && opensBracket(lexemes.get(i - 1).query());
      } else {
        Query operand = signed(lexeme);
        pieces.add(new Parsed.Piece(operand, lexeme.start(), lexeme.end()));
        if (!joins) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(operand);
        joins = false;
      }
    }
    if (brackets) {
      lexer.remarks().add(BRACKETS);
    }
    return new Parsed(query(groups), pieces, lexer.remarks());
  }

  /// `(one OR two)`: whoever writes that means a group.
  private static boolean opensBracket(Query before) {
    return before instanceof Query.Word(var text) && text.startsWith("(");
  }

  /// A connector connects when something stands behind it that is not a connector itself.
  private static boolean connectsToNext(List<Lexeme> lexemes, int i) {
    return lexemes.get(i).connector() && i + 1 < lexemes.size() && !lexemes.get(i + 1).connector();
  }

  /// Whether the piece before was taken as a connector, so that this one is an operand.
  private static boolean wasConnector(List<Lexeme> lexemes, int i) {
    return i > 0 && connectsToNext(lexemes, i);
  }

  private static boolean isOr(Lexeme lexeme) {
    return lexeme.query().print().equals("OR");
  }

  private static Query signed(Lexeme lexeme) {
    return switch (lexeme.sign()) {
      case '-' -> new Query.Not(lexeme.query());
      case '+' -> new Query.Must(lexeme.query());
      default -> lexeme.query();
    };
  }

  private static Query query(List<List<Query>> groups) {
    List<Query> parts =
        groups.stream()
            .map(group -> group.size() == 1 ? group.getFirst() : new Query.Any(group))
            .toList();
    return switch (parts.size()) {
      case 0 -> new Query.Everything();
      case 1 -> parts.getFirst();
      default -> new Query.All(parts);
    };
  }
}
