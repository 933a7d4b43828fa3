package app.commonplace.ui.settings;

import app.commonplace.embedding.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Question;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Keys, and how much may be spent with them. FX thread, but needs no window.
final class Spending {
  private final SettingsDoor door;
  private final Desk desk;
  private final SettingsWords words;
  private final Changing changing;
  private final Supplier<@Nullable Facts> facts;
  private final Consumer<Question> asks;
  private final ReadOnlyObjectWrapper<@Nullable KeyOwner> wanted =
      new ReadOnlyObjectWrapper<>(this, "wanted");

  /// @param asks puts a question to the person
  Spending(
      SettingsDoor door,
      Desk desk,
      Changing changing,
      Supplier<@Nullable Facts> facts,
      Consumer<Question> asks) {
    this.door = door;
    this.desk = desk;
    this.changing = changing;
    this.facts = facts;
    this.asks = asks;
    words = new SettingsWords(desk);
  }

  /// Whose key is to be typed now; null when none is.
  ReadOnlyObjectProperty<@Nullable KeyOwner> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /// Whose key is to be typed; null when that is over.
  void want(@Nullable KeyOwner owner) {
    wanted.set(owner);
  }

  void keep(KeyOwner owner, String typed) {
    changing.ask(
        () -> door.keepKey(owner, typed),
        place -> {
          boolean kept = place == KeyPlace.KEYCHAIN;
          done(desk.text(kept ? "settings.keyKept" : "settings.keyForNow"));
        });
  }

  private void done(String said) {
    desk.messages().say(said);
    changing.showAgain();
  }

  /// Asks whether the key of OpenRouter opens anything: needs no model and sends no text.
  void test() {
    changing.ask(door::testKey, credit -> done(words.credit(credit)));
  }

  void remove(KeyOwner owner) {
    asks.accept(
        new Question(
            desk.text("settings.removeKey.title"),
            desk.text("settings.removeKey.text"),
            desk.text("settings.removeKey"),
            true,
            () -> removeNow(owner)));
  }

  private void removeNow(KeyOwner owner) {
    changing.ask(
        () -> door.removeKey(owner),
        gone -> done(desk.text(gone ? "settings.keyRemoved" : "settings.keyUncertain")));
  }

  /// Sets the cap to what was typed; answers whether that is a sum.
  boolean cap(String typed) {
    Long microDollars = words.microDollars(typed);
    Facts now = facts.get();
    if (microDollars == null || now == null) {
      return false;
    }
    if (microDollars != now.settings().monthlyCap()) {
      changing.change(
          set -> set.withMonthlyCap(microDollars),
          desk.text("settings.capSet", words.dollars(microDollars)),
          (set, before) -> set.withMonthlyCap(before.monthlyCap()));
    }
    return true;
  }
}
