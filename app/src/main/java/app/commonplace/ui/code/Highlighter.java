package app.commonplace.ui.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Colours code by the language its fence names. Immutable.
public final class Highlighter {
  /// Lines of a million characters are data, not code to read.
  private static final int LONGEST = 400_000;

  private static final Map<String, Language> LANGUAGES = Languages.byName();

  private Highlighter() {}

  /// The tokens of a text in order; together they cover it. An unknown language is all plain.
  public static List<Token> tokens(String language, String code) {
    Language known = LANGUAGES.get(key(language));
    if (known == null || code.length() > LONGEST) {
      return new Tokens().upTo(code.length());
    }
    return known.grammar().tokens(code);
  }

  /// The language as a person writes it; an unknown one as the fence names it.
  public static String displayName(String language) {
    Language known = LANGUAGES.get(key(language));
    return known == null ? language : known.name();
  }

  private static String key(String language) {
    return language.strip().toLowerCase(Locale.ROOT);
  }

  /// A language and how it is split.
  record Language(String name, Grammar grammar) {}
}
