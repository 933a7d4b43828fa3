package app.commonplace.ui.settings;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.server.ModelOffer;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.runtime.Embedders;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Who embeds: the models that come with the program, a server, OpenRouter; each says how far it
/// reaches and whether texts leave. FX thread.
final class ModelCard extends VBox {
  private final SettingsModel model;
  private final Desk desk;
  private final SettingsWords words;
  private final Map<EmbedderKind, ModelRow> rows = new EnumMap<>(EmbedderKind.class);
  private final MenuButton builtIns = menu("built-in-model");
  private final MenuButton offers = menu("openrouter-model");
  private final ServerForm form;
  private final CheckBox deny = new CheckBox();
  private final CheckBox zero = new CheckBox();

  ModelCard(SettingsModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    this.words = model.words();
    this.form = new ServerForm(model, desk);
    setId("model-card");
    getStyleClass().addAll(Styles.CARD, "settings-card");
    for (EmbedderKind kind : EmbedderKind.values()) {
      var row = new ModelRow(kind, desk, () -> choose(kind));
      rows.put(kind, row);
      getChildren().add(row);
    }
    row(EmbedderKind.BUILT_IN).getStyleClass().add("first");
    row(EmbedderKind.BUILT_IN).names(Icons.of(Feather.CHEVRON_RIGHT, 12, "fg-subtle"), builtIns);
    row(EmbedderKind.SERVER).names(form.toggle());
    row(EmbedderKind.SERVER).below(form);
    row(EmbedderKind.OPENROUTER).names(Icons.of(Feather.CHEVRON_RIGHT, 12, "fg-subtle"), offers);
    row(EmbedderKind.OPENROUTER).below(rules());
    fillBuiltIns();
    offers.setOnShowing(_ -> fillOffers());
    model.embedding().offers().addListener((ListChangeListener<ModelOffer>) _ -> fillOffers());
    model.factsProperty().subscribe(this::show);
  }

  private ModelRow row(EmbedderKind kind) {
    ModelRow row = rows.get(kind);
    if (row == null) {
      throw new IllegalStateException("no row for " + kind);
    }
    return row;
  }

  private static MenuButton menu(String id) {
    var menu = new MenuButton();
    menu.setId(id);
    menu.getStyleClass().addAll(Styles.QUIET, "model-menu");
    menu.setMinWidth(0);
    return menu;
  }

  private void fillBuiltIns() {
    for (BuiltInModel one : BuiltInModel.values()) {
      var item =
          new MenuItem(
              one.word()
                  + "  "
                  + desk.text("settings.builtIn." + one.name().toLowerCase(Locale.ROOT)));
      item.setOnAction(_ -> model.embedding().choose(one));
      builtIns.getItems().add(item);
    }
  }

  private void fillOffers() {
    offers.getItems().clear();
    for (ModelOffer offer : model.embedding().offers()) {
      var item = new MenuItem(offer.id() + "  " + words.price(offer));
      item.setOnAction(_ -> model.embedding().chooseOffer(offer.id()));
      offers.getItems().add(item);
    }
    var ask = new MenuItem(desk.text("settings.askOffers"));
    ask.setOnAction(_ -> model.embedding().loadOffers());
    offers.getItems().add(ask);
  }

  private VBox rules() {
    deny.setId("deny-data-collection");
    deny.setText(desk.text("settings.deny"));
    zero.setId("zero-retention");
    zero.setText(desk.text("settings.zero"));
    for (CheckBox box : new CheckBox[] {deny, zero}) {
      box.setOnAction(_ -> model.embedding().rules(deny.isSelected(), zero.isSelected()));
    }
    var rules = new VBox(4, deny, zero);
    rules.getStyleClass().add("rules");
    return rules;
  }

  private void choose(EmbedderKind kind) {
    Facts facts = model.factsProperty().get();
    if (facts != null) {
      facts
          .settings()
          .embedders()
          .of(kind)
          .ifPresentOrElse(model.embedding()::choose, () -> setUp(kind));
      select(facts); // until it is chosen indeed
    }
  }

  /// What is not set up yet cannot be chosen; its form or menu opens instead.
  private void setUp(EmbedderKind kind) {
    if (kind == EmbedderKind.SERVER) {
      form.open();
    } else {
      offers.show();
    }
  }

  private void select(Facts facts) {
    rows.forEach((kind, row) -> row.select(kind == facts.chosen()));
  }

  private void show(@Nullable Facts facts) {
    if (facts == null) {
      return;
    }
    Embedders set = facts.settings().embedders();
    builtIns.setText(set.builtIn().model());
    builtIns.setAccessibleText(desk.text("settings.builtIn.choose", set.builtIn().model()));
    OpenRouter router = set.openRouter();
    offers.setText(router == null ? desk.text("settings.chooseModel") : router.model());
    offers.setAccessibleText(desk.text("settings.openRouter.choose", offers.getText()));
    deny.setSelected(router == null || router.denyDataCollection());
    zero.setSelected(router != null && router.zeroRetention());
    deny.setDisable(router == null);
    zero.setDisable(router == null);
    form.show(set.server());
    for (EmbedderKind kind : EmbedderKind.values()) {
      Facts.Model known = facts.model(kind).orElse(null);
      EmbeddingChoice choice = known == null ? null : known.choice();
      boolean leaves = choice == null ? kind == EmbedderKind.OPENROUTER : choice.leaves();
      row(kind)
          .show(
              choice == null ? desk.text("settings.kind." + kind.word()) : words.who(choice),
              detail(kind, known),
              known == null ? "" : words.percent(known.coverage()),
              leaves,
              words.leaves(leaves));
    }
    select(facts);
  }

  private String detail(EmbedderKind kind, Facts.@Nullable Model known) {
    if (known == null) {
      return desk.text("settings.none." + kind.word());
    }
    return switch (known.choice()) {
      case EmbeddingChoice.BuiltIn _ -> desk.text("settings.builtIn.detail");
      case Server server ->
          desk.text(
              "settings.server.detail",
              server.address(),
              server.model(),
              words.numbers(known.dimension()));
      case OpenRouter router ->
          model.embedding().offers().stream()
              .filter(offer -> offer.id().equals(router.model()))
              .findFirst()
              .map(offer -> words.numbers(known.dimension()) + ", " + words.price(offer))
              .orElseGet(() -> words.numbers(known.dimension()));
    };
  }

  /// One of those who can embed.
  private static final class ModelRow extends VBox {
    private final javafx.scene.control.RadioButton radio = new javafx.scene.control.RadioButton();
    private final javafx.scene.control.Label name = Labels.fixed("", "name");
    private final javafx.scene.control.Label coverage =
        Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
    private final javafx.scene.control.Label leaves = Labels.fixed("", Styles.SMALL, "leaves");
    private final SettingRow row;

    ModelRow(EmbedderKind kind, Desk desk, Runnable choose) {
      radio.setId("embedder-" + kind.word());
      // in no group: there an arrow key would mark another one without choosing it
      radio.setOnAction(_ -> choose.run());
      row = new SettingRow(radio, name).with(coverage, leaves);
      getStyleClass().add("model-row");
      setAccessibleText(desk.text("settings.kind." + kind.word()));
      getChildren().add(row);
    }

    void names(javafx.scene.Node... more) {
      row.head().getChildren().addAll(more);
    }

    void below(javafx.scene.Node node) {
      row.below(node);
    }

    void select(boolean chosen) {
      radio.setSelected(chosen);
      getStyleClass().remove("chosen");
      if (chosen) {
        getStyleClass().add("chosen");
      }
    }

    void show(String who, String detail, String share, boolean away, String awayText) {
      name.setText(who);
      row.detail(detail);
      coverage.setText(share);
      leaves.setText(awayText);
      leaves.getStyleClass().removeAll(Styles.FG_SUCCESS, Styles.FG_WARNING);
      leaves.getStyleClass().add(away ? Styles.FG_WARNING : Styles.FG_SUCCESS);
      radio.setAccessibleText(String.join(", ", who, detail, share, awayText));
    }
  }
}
