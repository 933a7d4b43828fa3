package app.commonplace.ui.code;

import java.util.ArrayList;
import java.util.List;

/// Collects tokens from left to right; neighbours of one kind become one, and what no rule claimed
/// is plain. Used once, by one thread.
final class Tokens {
  private final List<Token> found = new ArrayList<>();
  private int end;

  void add(int start, int stop, Token.Kind kind) {
    if (start > end) {
      append(end, start, Token.Kind.PLAIN);
    }
    if (stop > start) {
      append(start, stop, kind);
    }
  }

  private void append(int start, int stop, Token.Kind kind) {
    Token last = found.isEmpty() ? null : found.getLast();
    if (last != null && last.kind() == kind) {
      found.set(found.size() - 1, new Token(last.start(), stop, kind));
    } else {
      found.add(new Token(start, stop, kind));
    }
    end = stop;
  }

  /// All tokens; together they cover the text.
  List<Token> upTo(int length) {
    if (length > end) {
      append(end, length, Token.Kind.PLAIN);
    }
    return List.copyOf(found);
  }
}
