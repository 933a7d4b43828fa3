package app.commonplace.ui.settings;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.keys.KeyPlace;
import app.commonplace.embedding.server.ModelOffer;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Embedders;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides what the screen of settings shows, and asks before texts leave or a key goes. All else
/// is done at once and can be undone. FX thread, but needs no window.
public final class SettingsModel {
  private final SettingsDoor door;
  private final Desk desk;
  private final SettingsWords words;
  private final Latest reload;
  private final LedgerModel ledger;

  private final ObjectProperty<SettingsPage> page =
      new SimpleObjectProperty<>(this, "page", SettingsPage.EMBEDDINGS);
  private final StringProperty find = new SimpleStringProperty(this, "find", "");
  private final ReadOnlyObjectWrapper<@Nullable Facts> facts =
      new ReadOnlyObjectWrapper<>(this, "facts");
  private final ReadOnlyObjectWrapper<SettingsDoor.@Nullable Standing> standing =
      new ReadOnlyObjectWrapper<>(this, "standing");
  private final ReadOnlyObjectWrapper<@Nullable Question> question =
      new ReadOnlyObjectWrapper<>(this, "question");
  private final ReadOnlyObjectWrapper<SettingsDoor.@Nullable About> about =
      new ReadOnlyObjectWrapper<>(this, "about");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ObservableList<ModelOffer> offers = FXCollections.observableArrayList();
  private boolean shown;

  public SettingsModel(SettingsDoor door, Desk desk) {
    this.door = door;
    this.desk = desk;
    words = new SettingsWords(desk);
    reload = desk.jobs().latest();
    ledger = new LedgerModel(door, desk);
  }

  SettingsWords words() {
    return words;
  }

  LedgerModel ledger() {
    return ledger;
  }

  public ObjectProperty<SettingsPage> pageProperty() {
    return page;
  }

  /// What is typed to find a setting.
  StringProperty findProperty() {
    return find;
  }

  /// The pages that have to do with what is typed.
  List<SettingsPage> pages() {
    String typed = find.get().strip().toLowerCase(desk.texts().locale());
    return List.of(SettingsPage.values()).stream()
        .filter(one -> words.about(one).contains(typed))
        .toList();
  }

  /// Null until it is known.
  ReadOnlyObjectProperty<@Nullable Facts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /// How search by meaning stands, and what left today; null until it is known.
  public ReadOnlyObjectProperty<SettingsDoor.@Nullable Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /// What the person is asked now; null when nothing.
  ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<SettingsDoor.@Nullable About> aboutProperty() {
    return about.getReadOnlyProperty();
  }

  /// Whether a server is being asked.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// The models of OpenRouter, once they were asked for.
  ObservableList<ModelOffer> offers() {
    return offers;
  }

  /// Keeps what is shown true, in turns with a pause.
  public void follow(Rest pause) {
    look(() -> pause.then(() -> follow(pause)));
    if (shown) {
      refresh();
    }
  }

  private void look(Runnable then) {
    reload.ask(
        door::standing,
        found -> {
          standing.set(found);
          then.run();
        },
        _ -> then.run()); // the library may be closing
  }

  /// The screen came into view, or left it.
  void shown(boolean changed) {
    shown = changed;
    if (changed) {
      refresh();
      ledger.load();
      desk.jobs().run(door::about, about::set);
    }
  }

  void refresh() {
    desk.jobs()
        .run(
            door::facts,
            found -> {
              if (!found.equals(facts.get())) {
                facts.set(found);
              }
            });
  }

  /// @param back puts into settings what the change took from those before; all else stays as it is
  ///   by then, so that taking back an old change never lets texts leave again
  private void change(
      UnaryOperator<MachineSettings> change, String said, BinaryOperator<MachineSettings> back) {
    desk.jobs()
        .run(
            () -> door.change(change),
            before -> {
              desk.messages().undoable(said, () -> restore(now -> back.apply(now, before)));
              refresh();
            });
  }

  private void restore(UnaryOperator<MachineSettings> back) {
    desk.jobs().run(() -> door.change(back), _ -> refresh());
  }

  private static MachineSettings withEmbeddersOf(MachineSettings now, MachineSettings before) {
    return now.with(before.embedders());
  }

  // ---- embedding

  void pauseOrResume() {
    Facts now = facts.get();
    if (now == null) {
      return;
    }
    if (now.meaning().state() == MeaningStatus.State.TROUBLE && !now.settings().paused()) {
      ask(
          () -> {
            door.goOn();
            return true;
          },
          _ -> refresh());
      return;
    }
    boolean pause = !now.settings().paused();
    desk.jobs().run(() -> door.change(set -> set.withPaused(pause)), _ -> refresh());
  }

  void rebuild() {
    ask(
        () -> {
          door.rebuild();
          return true;
        },
        _ -> desk.messages().say(desk.text("settings.rebuilt")));
  }

  void choose(BuiltInModel model) {
    choose(new BuiltIn(model));
  }

  /// Embeds with another model, after a question when that sends texts to somebody new.
  void choose(EmbeddingChoice choice) {
    Facts now = facts.get();
    if (now == null || now.settings().embedding().equals(choice)) {
      return;
    }
    boolean readable = choice instanceof Server server && server.isReadable();
    if (!choice.leaves()) {
      chooseNow(choice);
      return;
    }
    desk.jobs()
        .run(
            () -> door.sending(choice),
            sending -> {
              if (sending.known() && !readable) {
                chooseNow(choice);
              } else {
                question.set(
                    words.beforeSending(choice, sending, price(choice), () -> chooseNow(choice)));
              }
            });
  }

  private @Nullable ModelOffer price(EmbeddingChoice choice) {
    return choice instanceof OpenRouter router
        ? offers.stream().filter(o -> o.id().equals(router.model())).findFirst().orElse(null)
        : null;
  }

  private void chooseNow(EmbeddingChoice choice) {
    change(now -> now.choosing(choice), words.chosen(choice), SettingsModel::withEmbeddersOf);
  }

  /// Chooses what was set up of OpenRouter with another model.
  void chooseOffer(String model) {
    Facts now = facts.get();
    if (now != null) {
      OpenRouter known = now.settings().embedders().openRouter();
      choose(known == null ? OpenRouter.of(model) : known.withModel(model));
    }
  }

  /// Sets a server up and embeds with it.
  void chooseServer(String address, String model) {
    try {
      choose(Server.of(address, model, true)); // to send unencrypted is asked about
    } catch (Problem e) {
      desk.messages().problem(e);
    }
  }

  void rules(boolean denyDataCollection, boolean zeroRetention) {
    Facts now = facts.get();
    OpenRouter known = now == null ? null : now.settings().embedders().openRouter();
    if (known != null) {
      var changed = new OpenRouter(known.model(), denyDataCollection, zeroRetention);
      change(
          set -> set.with(set.embedders().remember(changed)),
          desk.text("settings.rulesSet"),
          (set, _) -> set.with(set.embedders().remember(known)));
    }
  }

  /// Asks OpenRouter for its models.
  void loadOffers() {
    ask(door::offers, offers::setAll);
  }

  void test(EmbeddingChoice choice) {
    ask(
        () -> door.test(choice),
        numbers -> {
          desk.messages().say(words.tested(choice, numbers));
          refresh();
        });
  }

  void testServer(String address, String model) {
    try {
      test(Server.of(address, model, true));
    } catch (Problem e) {
      desk.messages().problem(e);
    }
  }

  // ---- key, money, tags

  void keepKey(KeyOwner owner, String typed) {
    ask(
        () -> door.keepKey(owner, typed),
        place -> {
          boolean kept = place == KeyPlace.KEYCHAIN;
          desk.messages().say(desk.text(kept ? "settings.keyKept" : "settings.keyForNow"));
          refresh();
        });
  }

  void removeKey(KeyOwner owner) {
    question.set(
        new Question(
            desk.text("settings.removeKey.title"),
            desk.text("settings.removeKey.text"),
            desk.text("settings.removeKey"),
            true,
            () -> removeNow(owner)));
  }

  private void removeNow(KeyOwner owner) {
    ask(
        () -> door.removeKey(owner),
        gone -> {
          desk.messages().say(desk.text(gone ? "settings.keyRemoved" : "settings.keyUncertain"));
          refresh();
        });
  }

  /// Sets the cap to what was typed; answers whether that is a sum.
  boolean cap(String typed) {
    Long microDollars = words.microDollars(typed);
    Facts now = facts.get();
    if (microDollars == null || now == null) {
      return false;
    }
    if (microDollars != now.settings().monthlyCap()) {
      change(
          set -> set.withMonthlyCap(microDollars),
          desk.text("settings.capSet", words.dollars(microDollars)),
          (set, before) -> set.withMonthlyCap(before.monthlyCap()));
    }
    return true;
  }

  void neverLeaves(String tag, boolean never) {
    setNeverLeaves(
        tag.strip(),
        never,
        () ->
            desk.messages()
                .undoable(
                    desk.text(never ? "settings.heldNow" : "settings.heldNoMore", tag.strip()),
                    () -> setNeverLeaves(tag.strip(), !never, () -> {})));
  }

  private void setNeverLeaves(String tag, boolean never, Runnable then) {
    desk.jobs()
        .run(
            () -> {
              door.setNeverLeaves(tag, never);
              return true;
            },
            _ -> {
              then.run();
              refresh();
            });
  }

  void backToDefaults() {
    change(
        now ->
            now.with(
                    new Embedders(
                        MachineSettings.DEFAULT.embedders().chosen(),
                        MachineSettings.DEFAULT.embedders().builtIn(),
                        now.embedders().openRouter(),
                        now.embedders().server()))
                .withMonthlyCap(MachineSettings.DEFAULT.monthlyCap())
                .withPaused(false),
        desk.text("settings.defaultsSet"),
        (now, before) ->
            withEmbeddersOf(now, before)
                .withMonthlyCap(before.monthlyCap())
                .withPaused(before.paused()));
  }

  // ---- questions

  void answer(boolean yes) {
    Question asked = question.get();
    question.set(null);
    if (asked != null && yes) {
      asked.yes().run();
    }
  }

  /// Asks somebody who may take a while; one at a time.
  private <T> void ask(Callable<T> work, Consumer<T> then) {
    busy.set(true);
    desk.jobs()
        .run(
            work,
            answer -> {
              busy.set(false);
              then.accept(answer);
            },
            problem -> {
              busy.set(false);
              desk.messages().problem(problem);
              refresh();
            });
  }
}
