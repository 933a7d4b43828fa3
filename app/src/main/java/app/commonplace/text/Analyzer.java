package app.commonplace.text;

import java.util.ArrayList;
import java.util.List;

/// The one analyzer: turns a text into the tokens that the full-text table and the derived index
/// hold, and a typed query into what to look for among them.
///
/// - Case, accents, width, ligatures, kana and the two ways to write Chinese are folded; English
///   endings are taken off.
/// - Scripts without spaces become overlapping pairs of characters.
/// - Other forms of a word (`get user name` for `getUserName`, `email` for `e-mail`, `mueller` for
///   `Müller`, the parts of `Datenbankverbindung`, an Arabic word without its article) stand in a
///   tail behind the text, so that phrases keep their adjacency.
/// - Words longer than 64 characters are indexed by their first 64, the first 200 of them in a
///   text.
///
/// Change what any text becomes, and [#VERSION] must grow: stored indexes are then rebuilt.
///
/// Thread-safe: each thread works with buffers of its own.
public final class Analyzer {
  /// Grows with every change to the tokens of any text.
  public static final int VERSION = 4;

  private final ThreadLocal<Scanner> scanners = ThreadLocal.withInitial(Scanner::new);

  /// The tokens of a text joined by single spaces: ASCII letters and digits and characters beyond
  /// ASCII only. Each form in the tail is told once.
  public String tokens(String text) {
    var joined = new StringBuilder(text.length() + 16);
    scanners
        .get()
        .scan(
            text,
            (term, _, _, _) -> {
              if (!joined.isEmpty()) {
                joined.append(' ');
              }
              joined.append(term);
            },
            false);
    return joined.toString();
  }

  /// The terms of [#tokens] one by one, without a string of them all.
  public List<String> terms(String text) {
    var terms = new ArrayList<String>(text.length() / 5 + 4);
    scanners.get().scan(text, (term, _, _, _) -> terms.add(term), false);
    return terms;
  }

  /// The tokens of a text with their places in it; forms in the tail are told at each place, so
  /// that all of them can be marked.
  public List<Token> analyze(String text) {
    var tokens = new ArrayList<Token>(text.length() / 5 + 4);
    scanners
        .get()
        .scan(
            text,
            (term, start, end, place) -> tokens.add(new Token(term, start, end, place)),
            true);
    return tokens;
  }

  /// What a typed word looks for: its tokens side by side, or another form of it.
  public Sought word(String typed) {
    return Sought.word(analyze(typed));
  }

  /// What a quoted phrase looks for: its tokens side by side.
  public Sought phrase(String typed) {
    return Sought.phrase(analyze(typed));
  }

  /// What the beginning of a word looks for: `connecti` finds `connection`.
  public Sought beginning(String typed) {
    List<Token> tokens = analyze(typed);
    String last = "";
    for (Token token : tokens) {
      if (token.place() == Token.Place.TEXT) {
        last = fold(typed.substring(token.start(), token.end()));
      } else if (token.place() == Token.Place.END_OF_RUN) {
        last = ""; // written without spaces: every run looks for its own continuation already
      }
    }
    return Sought.beginning(tokens, last, new Completions(new Stemmer()).stems(last));
  }

  /// A text with case, accents and width folded and nothing else done: for names that are compared
  /// as a whole, such as projects and models. Spaces and ASCII signs vanish.
  public static String fold(String text) {
    var folded = new StringBuilder(text.length());
    char[] characters = text.toCharArray();
    Folding.fold(characters, 0, characters.length, folded);
    return folded.toString();
  }
}
