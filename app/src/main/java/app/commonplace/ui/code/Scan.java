package app.commonplace.ui.code;

import app.commonplace.ui.code.Token.Kind;
import app.commonplace.ui.code.WordGrammar.Trait;
import java.util.List;

/// One walk over one text by a [WordGrammar]. Each step moves forward, so it ends.
final class Scan {
  private final WordGrammar grammar;
  private final String code;
  private final Tokens tokens = new Tokens();
  private int at;

  Scan(WordGrammar grammar, String code) {
    this.grammar = grammar;
    this.code = code;
  }

  List<Token> run() {
    while (at < code.length()) {
      if (!comment() && !string() && !number() && !marked() && !word()) {
        at++;
      }
    }
    return tokens.upTo(code.length());
  }

  private boolean comment() {
    for (String sign : grammar.lineComments()) {
      if (code.startsWith(sign, at) && mayCommentHere()) {
        return take(endOfLine(at), Kind.COMMENT);
      }
    }
    List<String> pairs = grammar.blockComments();
    for (int i = 0; i < pairs.size(); i += 2) {
      if (code.startsWith(pairs.get(i), at)) {
        int close = code.indexOf(pairs.get(i + 1), at + pairs.get(i).length());
        return take(close < 0 ? code.length() : close + pairs.get(i + 1).length(), Kind.COMMENT);
      }
    }
    return false;
  }

  private boolean mayCommentHere() {
    return !grammar.has(Trait.COMMENT_NEEDS_SPACE)
        || at == 0
        || Character.isWhitespace(code.charAt(at - 1));
  }

  private boolean string() {
    for (String quote : grammar.quotes()) {
      if (code.startsWith(quote, at)) {
        int end = endOfString(quote);
        if (end > 0) {
          return take(end, Kind.STRING);
        }
      }
    }
    return false;
  }

  /// Where the string ends, or 0 when this quote begins none.
  private int endOfString(String quote) {
    boolean many = quote.length() > 1 || quote.equals("`") || grammar.has(Trait.LONG_STRINGS);
    for (int i = at + quote.length(); i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\\' && !grammar.has(Trait.NO_ESCAPES)) {
        i++;
      } else if (code.startsWith(quote, i)) {
        return isLoneQuote(quote, i) ? 0 : i + quote.length();
      } else if (c == '\n' && !many) {
        return quote.equals("'") && grammar.has(Trait.LONE_QUOTES) ? 0 : i;
      }
    }
    return quote.equals("'") && grammar.has(Trait.LONE_QUOTES) ? 0 : code.length();
  }

  /// In Rust `'a` may be a lifetime; a character is one character long, or escaped.
  private boolean isLoneQuote(String quote, int end) {
    return quote.equals("'")
        && grammar.has(Trait.LONE_QUOTES)
        && end - at > 3
        && code.charAt(at + 1) != '\\';
  }

  private boolean number() {
    if (!isDigit(at) || (at > 0 && isWordPart(code.charAt(at - 1)))) {
      return false;
    }
    int end = at;
    while (end < code.length() && isNumberPart(end)) {
      end++;
    }
    return take(end, Kind.NUMBER);
  }

  private boolean isNumberPart(int i) {
    char c = code.charAt(i);
    boolean sign = (c == '+' || c == '-') && i > at && "eE".indexOf(code.charAt(i - 1)) >= 0;
    boolean point = c == '.' && isDigit(i + 1);
    return Character.isLetterOrDigit(c) || c == '_' || point || (sign && !isHex());
  }

  private boolean isHex() {
    return code.startsWith("0x", at) || code.startsWith("0X", at);
  }

  /// `@annotation` and `$variable`.
  private boolean marked() {
    char c = code.charAt(at);
    boolean annotation = c == '@' && grammar.has(Trait.AT_WORDS);
    boolean variable = c == '$' && grammar.has(Trait.DOLLAR_WORDS);
    if (!annotation && !variable) {
      return false;
    }
    int start = variable && at + 1 < code.length() && code.charAt(at + 1) == '{' ? at + 2 : at + 1;
    int end = endOfWord(start);
    if (end == start) {
      return false;
    }
    boolean closed = start == at + 2 && end < code.length() && code.charAt(end) == '}';
    return take(closed ? end + 1 : end, annotation ? Kind.KEYWORD : Kind.TYPE);
  }

  private boolean word() {
    if (!Character.isLetter(code.charAt(at)) && code.charAt(at) != '_') {
      return false;
    }
    int end = endOfWord(at);
    Kind kind = grammar.kindOf(code.substring(at, end));
    boolean called = end < code.length() && (code.charAt(end) == '(' || isMacro(end));
    return take(end, kind == Kind.PLAIN && called ? Kind.FUNCTION : kind);
  }

  private boolean isMacro(int end) {
    return grammar.has(Trait.LONE_QUOTES) && code.startsWith("!(", end);
  }

  private boolean take(int end, Kind kind) {
    tokens.add(at, end, kind);
    at = end;
    return true;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < code.length() && isWordPart(code.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || (c == '-' && grammar.has(Trait.HYPHENS));
  }

  private boolean isDigit(int i) {
    return i < code.length() && code.charAt(i) >= '0' && code.charAt(i) <= '9';
  }

  private int endOfLine(int from) {
    int end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }
}
