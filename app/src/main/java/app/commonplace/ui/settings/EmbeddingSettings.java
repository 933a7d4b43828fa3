package app.commonplace.ui.settings;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.server.ModelOffer;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Embedders;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Question;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Who embeds, and whether. Asks before texts go to somebody new; what could not be sent for want
/// of a key is not offered. FX thread, but needs no window.
final class EmbeddingSettings {
  private final SettingsDoor door;
  private final Desk desk;
  private final SettingsWords words;
  private final Changing changing;
  private final Supplier<@Nullable Facts> facts;
  private final Consumer<Question> asks;
  private final Consumer<KeyOwner> wantsKey;
  private final ObservableList<ModelOffer> offers = FXCollections.observableArrayList();

  /// @param asks puts a question to the person
  /// @param wantsKey shows where a key that is missing can be typed
  EmbeddingSettings(
      SettingsDoor door,
      Desk desk,
      Changing changing,
      Supplier<@Nullable Facts> facts,
      Consumer<Question> asks,
      Consumer<KeyOwner> wantsKey) {
    this.door = door;
    this.desk = desk;
    this.changing = changing;
    this.facts = facts;
    this.asks = asks;
    this.wantsKey = wantsKey;
    words = new SettingsWords(desk);
  }

  /// The models of OpenRouter, once they were asked for.
  ObservableList<ModelOffer> offers() {
    return offers;
  }

  void pauseOrResume() {
    Facts now = facts.get();
    if (now == null) {
      return;
    }
    boolean paused = now.settings().paused();
    if (now.meaning().state() == MeaningStatus.State.TROUBLE && !paused) {
      run(door::goOn, () -> {});
    } else {
      changing.quietly(set -> set.withPaused(!paused, Instant.now()));
    }
  }

  void rebuild() {
    run(door::rebuild, () -> desk.messages().say(desk.text("settings.rebuilt")));
  }

  private void run(Runnable work, Runnable then) {
    changing.ask(
        () -> {
          work.run();
          return true;
        },
        _ -> {
          then.run();
          changing.showAgain();
        });
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
    if (!choice.leaves()) {
      chooseNow(choice);
    } else if (choice instanceof OpenRouter && !now.openRouterKey().isThere()) {
      keepForLater(choice);
    } else {
      chooseAfterQuestion(choice);
    }
  }

  /// Nothing can be sent without a key: the model is remembered, and where the key goes is shown.
  private void keepForLater(EmbeddingChoice choice) {
    changing.quietly(now -> now.with(now.embedders().remember(choice)));
    desk.messages().say(desk.text("settings.keyFirst"));
    wantsKey.accept(KeyOwner.OPENROUTER);
  }

  private void chooseAfterQuestion(EmbeddingChoice choice) {
    boolean readable = choice instanceof Server server && server.isReadable();
    desk.jobs()
        .run(
            () -> door.sending(choice),
            sending -> {
              if (sending.known() && !readable) {
                chooseNow(choice);
              } else {
                asks.accept(
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
    changing.change(
        now -> now.choosing(choice),
        words.chosen(choice),
        (now, before) -> now.with(before.embedders()));
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
      changing.change(
          set -> set.with(set.embedders().remember(changed)),
          desk.text("settings.rulesSet"),
          (set, _) -> set.with(set.embedders().remember(known)));
    }
  }

  /// Asks OpenRouter for its models.
  void loadOffers() {
    changing.ask(door::offers, offers::setAll);
  }

  void test(EmbeddingChoice choice) {
    changing.ask(
        () -> door.test(choice),
        numbers -> {
          desk.messages().say(words.tested(choice, numbers));
          changing.showAgain();
        });
  }

  void testServer(String address, String model) {
    try {
      test(Server.of(address, model, true));
    } catch (Problem e) {
      desk.messages().problem(e);
    }
  }

  /// Puts back what is usual; who was set up stays set up.
  void backToDefaults() {
    MachineSettings usual = MachineSettings.DEFAULT;
    changing.change(
        now ->
            now.with(
                    new Embedders(
                        usual.embedders().chosen(),
                        usual.embedders().builtIn(),
                        now.embedders().openRouter(),
                        now.embedders().server()))
                .withMonthlyCap(usual.monthlyCap())
                .withPaused(false),
        desk.text("settings.defaultsSet"),
        (now, before) ->
            now.with(before.embedders())
                .withMonthlyCap(before.monthlyCap())
                .withPaused(before.paused()));
  }
}
