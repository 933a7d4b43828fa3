package app.commonplace.ui.code;

import app.commonplace.ui.code.Token.Kind;
import java.util.List;

/// HTML and XML: names of tags, names of attributes, their values, comments.
record MarkupGrammar() implements Grammar {
  @Override
  public List<Token> tokens(String code) {
    var tokens = new Tokens();
    int at = 0;
    while (at < code.length()) {
      int open = code.indexOf('<', at);
      if (open < 0) {
        break;
      }
      at = code.startsWith("<!--", open) ? comment(code, open, tokens) : tag(code, open, tokens);
      at = embedded(code, open, at, tokens);
    }
    return tokens.upTo(code.length());
  }

  /// What lies between the tags of a script or a style is code of its own.
  private static int embedded(String code, int open, int from, Tokens tokens) {
    String language =
        code.startsWith("<script", open) ? "js" : code.startsWith("<style", open) ? "css" : "";
    int start = code.indexOf('>', from) + 1;
    if (language.isEmpty() || start == 0) {
      return from;
    }
    int close = code.indexOf(language.equals("js") ? "</script" : "</style", start);
    int end = close < 0 ? code.length() : close;
    for (Token token : Highlighter.tokens(language, code.substring(start, end))) {
      if (token.kind() != Kind.PLAIN) {
        tokens.add(start + token.start(), start + token.end(), token.kind());
      }
    }
    return end;
  }

  private static int comment(String code, int start, Tokens tokens) {
    int close = code.indexOf("-->", start + 4);
    int end = close < 0 ? code.length() : close + 3;
    tokens.add(start, end, Kind.COMMENT);
    return end;
  }

  private static int tag(String code, int start, Tokens tokens) {
    int at = start + 1;
    while (at < code.length() && "/?!".indexOf(code.charAt(at)) >= 0) {
      at++;
    }
    int end = endOfName(code, at);
    if (end == at) {
      return at;
    }
    tokens.add(at, end, Kind.KEYWORD);
    return attributes(code, end, tokens);
  }

  private static int attributes(String code, int from, Tokens tokens) {
    int at = from;
    while (at < code.length() && code.charAt(at) != '>' && code.charAt(at) != '<') {
      char c = code.charAt(at);
      if (c == '"' || c == '\'') {
        int close = code.indexOf(c, at + 1);
        int end = close < 0 ? code.length() : close + 1;
        tokens.add(at, end, Kind.STRING);
        at = end;
      } else if (isNamePart(c)) {
        int end = endOfName(code, at);
        tokens.add(at, end, Kind.FUNCTION);
        at = end;
      } else {
        at++;
      }
    }
    return at;
  }

  private static int endOfName(String code, int from) {
    int end = from;
    while (end < code.length() && isNamePart(code.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || "-_:.@#*".indexOf(c) >= 0;
  }
}
