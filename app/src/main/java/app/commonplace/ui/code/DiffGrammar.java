package app.commonplace.ui.code;

import app.commonplace.ui.code.Token.Kind;
import java.util.List;

/// A patch: what was added, what was removed, and where. The signs at the line starts say the same
/// without colour.
record DiffGrammar() implements Grammar {
  @Override
  public List<Token> tokens(String code) {
    var tokens = new Tokens();
    int at = 0;
    while (at < code.length()) {
      int newline = code.indexOf('\n', at);
      int end = newline < 0 ? code.length() : newline + 1;
      tokens.add(at, end, kindOf(code.charAt(at)));
      at = end;
    }
    return tokens.upTo(code.length());
  }

  private static Kind kindOf(char first) {
    return switch (first) {
      case '+' -> Kind.STRING;
      case '-' -> Kind.FUNCTION;
      case '@' -> Kind.NUMBER;
      default -> Kind.PLAIN;
    };
  }
}
