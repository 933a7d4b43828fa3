package app.commonplace.ui.code;

import app.commonplace.ui.code.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Languages made of words: keywords, calls, types, strings, numbers, comments. Good enough to read
/// by, and never wrong about where a string or a comment ends in code that compiles.
///
/// @param name as a person writes it
/// @param keywords in lower case when case does not matter
/// @param types words that name types though they do not begin with a capital
/// @param lineComments what begins a comment that ends with its line
/// @param blockComments pairs of what begins and ends a longer one
/// @param quotes what begins and ends a string; longer ones first
/// @param traits how the language differs from most
record WordGrammar(
    String name,
    Set<String> keywords,
    Set<String> types,
    List<String> lineComments,
    List<String> blockComments,
    List<String> quotes,
    Set<Trait> traits)
    implements Grammar {

  enum Trait {
    /// Keywords may be written in any case.
    ANY_CASE,
    /// Words that begin with a capital are types.
    CAPITAL_TYPES,
    /// `$name` is a variable.
    DOLLAR_WORDS,
    /// A quote may belong to a lifetime or a label, and then ends nothing.
    LONE_QUOTES,
    /// `@name` annotates what follows.
    AT_WORDS,
    /// A string may run over several lines.
    LONG_STRINGS,
    /// A backslash in a string is only a backslash.
    NO_ESCAPES,
    /// A comment sign counts only at the start of a word, as in shells.
    COMMENT_NEEDS_SPACE,
    /// Words may contain hyphens.
    HYPHENS
  }

  @Override
  public List<Token> tokens(String code) {
    return new Scan(this, code).run();
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  Kind kindOf(String word) {
    String known = has(Trait.ANY_CASE) ? word.toLowerCase(Locale.ROOT) : word;
    if (keywords.contains(known)) {
      return Kind.KEYWORD;
    }
    boolean capital = has(Trait.CAPITAL_TYPES) && Character.isUpperCase(word.charAt(0));
    return capital || types.contains(known) ? Kind.TYPE : Kind.PLAIN;
  }
}
