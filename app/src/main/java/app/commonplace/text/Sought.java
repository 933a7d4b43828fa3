package app.commonplace.text;

import java.util.ArrayList;
import java.util.List;

/// What a typed word or phrase looks for among the tokens of a text: one of several sequences.
///
/// @param alternatives the typed form first; none when nothing that was typed can be searched
public record Sought(List<Sequence> alternatives) {
  private static final Sought NOTHING = new Sought(List.of());

  public Sought {
    alternatives = List.copyOf(alternatives);
  }

  /// Tokens that must stand side by side.
  ///
  /// @param terms at least one
  /// @param open whether the last term is the beginning of a token rather than a whole one
  public record Sequence(List<String> terms, boolean open) {
    public Sequence {
      terms = List.copyOf(terms);
    }

    Sequence endingWith(String last) {
      var changed = new ArrayList<>(terms);
      changed.set(changed.size() - 1, last);
      return new Sequence(changed, false);
    }
  }

  public boolean isNothing() {
    return alternatives.isEmpty();
  }

  /// The same, of a long sequence only so many terms from its beginning.
  public Sought beginningWith(int most) {
    return new Sought(
        alternatives.stream()
            .map(sequence ->
                sequence.terms().size() <= most
                    ? sequence
                    : new Sequence(sequence.terms().subList(0, most), false))
            .toList());
  }

  /// What a single typed word looks for: its tokens side by side, or another form of it.
  static Sought word(List<Token> tokens) {
    Sequence main = inText(tokens);
    if (main.terms().isEmpty()) {
      return NOTHING;
    }
    var alternatives = new ArrayList<Sequence>();
    alternatives.add(main);
    for (Sequence aside : asidesOfTheWhole(tokens)) {
      if (!alternatives.contains(aside)) {
        alternatives.add(aside);
      }
    }
    return new Sought(alternatives);
  }

  /// What a quoted phrase looks for: its tokens side by side and nothing else.
  static Sought phrase(List<Token> tokens) {
    Sequence main = inText(tokens);
    return main.terms().isEmpty() ? NOTHING : new Sought(List.of(main));
  }

  /// What the beginning of a word looks for. Stems are shorter than the words people type, so the
  /// stems of words that begin like this are looked for as well.
  static Sought beginning(List<Token> tokens, String foldedLast, List<String> stems) {
    Sequence main = inText(tokens);
    if (main.terms().isEmpty() || main.open() || foldedLast.isEmpty()) {
      return phrase(tokens);
    }
    var alternatives = new ArrayList<Sequence>();
    alternatives.add(new Sequence(main.endingWith(foldedLast).terms(), true));
    stems.forEach(stem -> alternatives.add(main.endingWith(stem)));
    return new Sought(alternatives);
  }

  private static Sequence inText(List<Token> tokens) {
    var terms = new ArrayList<String>();
    Token last = null;
    Token beforeLast = null;
    for (Token token : tokens) {
      if (isInText(token)) {
        terms.add(token.term());
        beforeLast = last;
        last = token;
      }
    }
    if (last == null || last.place() != Token.Place.END_OF_RUN) {
      return new Sequence(terms, false);
    }
    // The text may go on where the typed run ends, and then holds a pair instead of the last alone.
    boolean pairBefore = beforeLast != null && beforeLast.end() == last.end();
    if (pairBefore) {
      terms.removeLast();
    }
    return new Sequence(terms, !pairBefore);
  }

  private static boolean isInText(Token token) {
    return token.place() == Token.Place.TEXT || token.place() == Token.Place.END_OF_RUN;
  }

  private static List<Sequence> asidesOfTheWhole(List<Token> tokens) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Token token : tokens) {
      if (isInText(token)) {
        start = Math.min(start, token.start());
        end = Math.max(end, token.end());
      }
    }
    var asides = new ArrayList<Sequence>();
    var group = new ArrayList<Token>();
    for (Token token : tokens) {
      if (token.place() == Token.Place.BREAK) {
        addIfWhole(group, start, end, asides);
        group.clear();
      } else if (token.place() == Token.Place.ASIDE) {
        group.add(token);
      }
    }
    addIfWhole(group, start, end, asides);
    return asides;
  }

  private static void addIfWhole(List<Token> group, int start, int end, List<Sequence> asides) {
    boolean whole =
        !group.isEmpty() && group.getFirst().start() <= start && group.getLast().end() >= end;
    if (whole) {
      asides.add(new Sequence(group.stream().map(Token::term).toList(), false));
    }
  }
}
