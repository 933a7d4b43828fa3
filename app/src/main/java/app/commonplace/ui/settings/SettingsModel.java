package app.commonplace.ui.settings;

import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.WindowSettings;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.importing.FileChoice;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Question;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the screen of settings shows, kept true; what can be changed is decided by its parts. FX
/// thread, but needs no window.
public final class SettingsModel {
  private final SettingsDoor door;
  private final Desk desk;
  private final SettingsWords words;
  private final Latest looking;
  private final Latest reading;
  private final LedgerModel ledger;
  private final Changing changing;
  private final EmbeddingSettings embedding;
  private final Spending spending;
  private final HeldTags held;
  private final Finding finding;
  private final ThisLibrary library;
  private final WindowChoices choices;
  private final KeyChoices keys;
  private final Leaving leaving;
  private final WatchModel watching;

  private final ObjectProperty<SettingsPage> page =
      new SimpleObjectProperty<>(this, "page", SettingsPage.EMBEDDINGS);
  private final ReadOnlyObjectWrapper<@Nullable Facts> facts =
      new ReadOnlyObjectWrapper<>(this, "facts");
  private final ReadOnlyObjectWrapper<SettingsDoor.@Nullable Standing> standing =
      new ReadOnlyObjectWrapper<>(this, "standing");
  private final ReadOnlyObjectWrapper<SettingsDoor.@Nullable About> about =
      new ReadOnlyObjectWrapper<>(this, "about");
  private Runnable tune = () -> {};
  private boolean shown;
  private boolean underWay;
  private boolean closed;

  public SettingsModel(SettingsDoor door, Desk desk, FileChoice files) {
    this.door = door;
    this.desk = desk;
    words = new SettingsWords(desk);
    looking = desk.jobs().latest();
    reading = desk.jobs().latest();
    ledger = new LedgerModel(door, desk, files);
    changing = new Changing(door, desk, this::refresh);
    Consumer<Question> asks = desk.messages()::ask;
    spending = new Spending(door, desk, changing, facts::get, asks);
    embedding = new EmbeddingSettings(door, desk, changing, facts::get, asks, spending::want);
    held = new HeldTags(door, desk, this::refresh);
    finding = new Finding(words, desk.texts().locale());
    library = new ThisLibrary(door.library(), desk, changing, files, InstantSource.system());
    choices = new WindowChoices(desk, changing, library::openAgain);
    keys = new KeyChoices(desk, changing, this::window);
    leaving = new Leaving(desk, changing);
    watching = new WatchModel(door.watching(), desk);
  }

  private WindowSettings window() {
    Facts now = facts.get();
    return now == null ? WindowSettings.DEFAULT : now.settings().window();
  }

  /// @param open closes the window and opens it again on a library
  public void reopenBy(Consumer<Path> open) {
    library.openBy(open);
  }

  /// @param tune fits the blend to what was said of hits, and asks before it is used
  public void tuneBy(Runnable tune) {
    this.tune = tune;
  }

  void tune() {
    tune.run();
  }

  SettingsWords words() {
    return words;
  }

  LedgerModel ledger() {
    return ledger;
  }

  Changing changing() {
    return changing;
  }

  EmbeddingSettings embedding() {
    return embedding;
  }

  Spending spending() {
    return spending;
  }

  HeldTags held() {
    return held;
  }

  ThisLibrary library() {
    return library;
  }

  WindowChoices choices() {
    return choices;
  }

  KeyChoices keys() {
    return keys;
  }

  Leaving leaving() {
    return leaving;
  }

  public WatchModel watching() {
    return watching;
  }

  Finding finding() {
    return finding;
  }

  public ObjectProperty<SettingsPage> pageProperty() {
    return page;
  }

  /// Null until it is known.
  ReadOnlyObjectProperty<@Nullable Facts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /// How search by meaning stands, and what left today; null until it is known.
  public ReadOnlyObjectProperty<SettingsDoor.@Nullable Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<SettingsDoor.@Nullable About> aboutProperty() {
    return about.getReadOnlyProperty();
  }

  /// Keeps what is shown true, in turns with a pause.
  public void follow(Rest pause) {
    if (closed) {
      return;
    }
    look(() -> pause.then(() -> follow(pause)));
    if (shown && !underWay) { // else a slow answer would for ever be overtaken by the next question
      refresh();
    }
    if (shown && page.get() == SettingsPage.WATCHED) {
      watching.refresh();
    }
  }

  /// The window is closed.
  public void followNoMore() {
    closed = true;
    looking.forget();
  }

  private void look(Runnable then) {
    looking.ask(
        door::standing,
        found -> {
          tell(standing.get(), found);
          standing.set(found);
          then.run();
        },
        problem -> {
          if (problem.code() != ProblemCode.CANCELLED) { // the program is ending
            then.run();
          }
        });
  }

  /// Says once that most of the month's money is spent: when it comes to that, not at every start.
  private void tell(SettingsDoor.@Nullable Standing before, SettingsDoor.Standing now) {
    if (before != null && !before.month().isNear() && now.month().isNear()) {
      desk.messages().say(words.nearlySpent(now.month()));
    }
  }

  /// The screen came into view, or left it.
  void shown(boolean changed) {
    shown = changed;
    if (changed) {
      refresh();
      ledger.load();
      library.load();
      desk.jobs().run(door::about, about::set);
    }
  }

  /// Reads all that is shown. What was asked for earlier and comes later no longer counts.
  void refresh() {
    underWay = true;
    reading.ask(
        door::facts,
        this::take,
        problem -> {
          underWay = false;
          desk.messages().problem(problem);
        });
  }

  private void take(Facts found) {
    underWay = false;
    Facts before = facts.get();
    if (!found.equals(before)) {
      facts.set(found);
    }
    if (before != null && !before.ledger().equals(found.ledger())) {
      ledger.load();
    }
    if (before != null && !opened(before).equals(opened(found))) {
      library.load();
    }
  }

  private static List<Path> opened(Facts facts) {
    return facts.settings().window().libraries().opened();
  }
}
