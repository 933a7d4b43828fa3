package app.commonplace.ui.texts;

import app.commonplace.problems.Problem;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/// The texts of the window in one locale. Immutable.
public final class Texts {
  private static final String BUNDLE = "app.commonplace.ui.i18n.messages";

  private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ur");

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Pseudo pseudo;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
    pseudo = Pseudo.of(locale);
  }

  /// Texts in the language of the locale where there are any, else in English; numbers and dates
  /// always by the locale.
  public static Texts in(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return new Texts(ResourceBundle.getBundle(BUNDLE, locale, noFallback), locale);
  }

  public Locale locale() {
    return locale;
  }

  /// Whether lines begin at the right, as in Arabic and Hebrew.
  public boolean isFromTheRight() {
    return pseudo.isMirrored() || FROM_THE_RIGHT.contains(locale.getLanguage());
  }

  /// The text of a key with its values filled in. A key that does not exist is a fault of the
  /// program, found by a test.
  public String get(String key, Object... values) {
    String english = bundle.getString(key);
    String pattern = key.startsWith("date.") ? english : pseudo.of(english);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /// What the engine said in English, in the language of the window.
  public String told(String english) {
    return Told.in(locale).of(english);
  }

  /// A problem as the person is told it.
  public Problem told(Problem problem) {
    return new Problem(
        problem.code(), told(problem.sentence()), told(problem.hint()), problem.getCause());
  }

  static String number(Locale locale, long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// A whole number as people of the locale write it.
  public String number(long value) {
    return number(locale, value);
  }
}
