package app.commonplace.ui.texts;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window in one locale. Immutable.
public final class Texts {
  private static final String BUNDLE = "app.commonplace.ui.i18n.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
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

  /// The text of a key with its values filled in. A key that does not exist is a fault of the
  /// program, found by a test.
  public String get(String key, Object... values) {
    String english = bundle.getString(key);
    boolean pseudo = locale.getCountry().equals(Pseudo.REGION) && !key.startsWith("date.");
    String pattern = pseudo ? Pseudo.of(english) : english;
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /// A whole number as people of the locale write it.
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }
}
