package app.commonplace.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a typed query into words, phrases, fields and the connectors between them. For one query.
final class Lexer {
  /// A piece with its sign and its connector-hood still open.
  ///
  /// @param sign `-`, `+` or a blank
  /// @param connector whether the text is exactly OR or AND
  record Lexeme(Query query, char sign, boolean connector, int start, int end) {}

  private static final String QUOTES = "\"“”„";
  private static final int FARTHEST = 1000;

  private final String typed;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private int at;

  Lexer(String typed) {
    this.typed = typed;
  }

  List<String> remarks() {
    return remarks;
  }

  List<Lexeme> lexemes() {
    while (at < typed.length()) {
      if (isBlank(typed.charAt(at))) {
        at++;
      } else {
        piece();
      }
    }
    return lexemes;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0;
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private void piece() {
    int start = at;
    char sign = signAt(start);
    if (sign != ' ') {
      at++;
    }
    if (isQuote(typed.charAt(at))) {
      quoted(sign, start);
    } else {
      unquoted(sign, start);
    }
  }

  /// A sign counts when something follows it that is not another sign: `--help` is a word.
  private char signAt(int i) {
    char c = typed.charAt(i);
    boolean followed = i + 1 < typed.length() && !isBlank(typed.charAt(i + 1));
    if ((c != '-' && c != '+') || !followed) {
      return ' ';
    }
    char next = typed.charAt(i + 1);
    return next == '-' || next == '+' ? ' ' : c;
  }

  private void quoted(char sign, int start) {
    String text = quotedText();
    int distance = distance();
    if (!text.isBlank()) {
      Query query = distance < 0 ? new Query.Phrase(text) : new Query.Near(text, distance);
      lexemes.add(new Lexeme(query, sign, false, start, at));
    }
  }

  /// The text between the quotes; a quote that is never closed closes at the end.
  private String quotedText() {
    int from = ++at;
    while (at < typed.length() && !isQuote(typed.charAt(at))) {
      at++;
    }
    String text = typed.substring(from, at);
    at = Math.min(at + 1, typed.length());
    return text;
  }

  /// The number of `~5` behind a phrase, or a negative number.
  private int distance() {
    int digits = at + 1;
    int end = digits;
    while (at < typed.length() && typed.charAt(at) == '~' && end < typed.length() && isDigit(end)) {
      end++;
    }
    if (end == digits) {
      return -1;
    }
    at = end;
    String number = typed.substring(digits, end);
    return number.length() > 4 ? FARTHEST : Math.min(FARTHEST, Integer.parseInt(number));
  }

  private boolean isDigit(int i) {
    char c = typed.charAt(i);
    return c >= '0' && c <= '9';
  }

  private void unquoted(char sign, int start) {
    int from = at;
    int colon = colonOfField(from);
    if (colon > 0 && colon + 1 < typed.length() && isQuote(typed.charAt(colon + 1))) {
      at = colon + 1;
      String value = quotedText();
      add(fieldOrWord(from, colon, value), sign, start);
      return;
    }
    while (at < typed.length() && !isBlank(typed.charAt(at))) {
      at++;
    }
    String text = typed.substring(from, at);
    if (colon > 0 && colon + 1 < at) {
      add(fieldOrWord(from, colon, typed.substring(colon + 1, at)), sign, start);
    } else {
      boolean connector = sign == ' ' && (text.equals("OR") || text.equals("AND"));
      lexemes.add(new Lexeme(word(text), sign, connector, start, at));
    }
  }

  private void add(Query query, char sign, int start) {
    lexemes.add(new Lexeme(query, sign, false, start, at));
  }

  /// Where the colon stands if the piece begins with letters and a colon, else -1.
  private int colonOfField(int from) {
    int i = from;
    while (i < typed.length() && Character.isLetter(typed.charAt(i))) {
      i++;
    }
    return i > from && i < typed.length() && typed.charAt(i) == ':' ? i : -1;
  }

  private Query fieldOrWord(int from, int colon, String value) {
    String name = typed.substring(from, colon);
    Optional<Field> field = Field.ofWord(name);
    String trimmed = value.strip();
    if (field.isPresent() && !trimmed.isEmpty()) {
      if (field.get().takes(trimmed)) {
        return new Query.Filter(field.get(), trimmed);
      }
      remarks.add(field.get().remarkOn(trimmed));
    } else if (field.isEmpty() && !value.startsWith("/") && !value.startsWith(":")) {
      Field.nearest(name).ifPresent(near -> remarks.add(didYouMean(name, near)));
    }
    return word(typed.substring(from, at));
  }

  private static String didYouMean(String name, String near) {
    return "There is no operator “%s:”. Did you mean “%s:”?".formatted(name, near);
  }

  private static Query word(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '*') {
      end--;
    }
    boolean beginning = end > 0 && end < text.length();
    return beginning ? new Query.Beginning(text.substring(0, end)) : new Query.Word(text);
  }
}
