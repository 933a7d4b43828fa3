package app.commonplace.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Finds settings by their names and by words that mean the same. FX thread, but needs no window.
final class Finding {
  /// A line of the list: a page, or one setting on it.
  record Found(SettingsPage page, @Nullable Setting setting) {}

  private final SettingsWords words;
  private final Locale locale;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

  Finding(SettingsWords words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  StringProperty typedProperty() {
    return typed;
  }

  /// All pages while nothing is typed; else each page that holds something, and what it holds.
  List<Found> found() {
    String wanted = typed.get().strip().toLowerCase(locale);
    var found = new ArrayList<Found>();
    for (SettingsPage page : SettingsPage.values()) {
      List<Found> settings = wanted.isEmpty() ? List.of() : settings(page, wanted);
      boolean named = words.name(page).toLowerCase(locale).contains(wanted);
      if (named || !settings.isEmpty()) {
        found.add(new Found(page, null));
        found.addAll(settings);
      }
    }
    return found;
  }

  private List<Found> settings(SettingsPage page, String wanted) {
    return List.of(Setting.values()).stream()
        .filter(one -> one.page() == page && words.about(one).contains(wanted))
        .map(one -> new Found(page, one))
        .toList();
  }
}
