package app.commonplace.ui.library;

import app.commonplace.importing.known.AgentFolders;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.CardButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.controls.Switch;
import app.commonplace.ui.controls.TabStops;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.markdown.SafeLink;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What an empty library shows: one place to drop an export, a sample to look around in, what lies
/// on this computer already, how to get an export, and who may compute what passages mean.
public final class FirstRun extends StackPane {
  /// What a person can do here.
  ///
  /// @param chooseFiles asks for files and imports them
  /// @param openSample fills the library with the sample
  /// @param add imports a folder and has it watched from then on
  /// @param settings opens the settings of search by meaning
  /// @param found looks for sessions of agents on this computer; blocks
  /// @param links opens pages outside
  /// @param arrivals whether exports that arrive in the folder of downloads are offered; null when
  ///   there is no such folder
  public record Doors(
      Runnable chooseFiles,
      Runnable openSample,
      Consumer<Path> add,
      Runnable settings,
      Callable<List<AgentFolders.Found>> found,
      LinkOpener links,
      @Nullable BooleanProperty arrivals) {}

  /// 960 between the paddings at both sides.
  private static final double WIDTH = 1008;

  private final Desk desk;
  private final Doors doors;
  private final Button choose;
  private final VBox beside = new VBox(16);
  private boolean looked;

  public FirstRun(Desk desk, Doors doors) {
    this.desk = desk;
    this.doors = doors;
    setId("first-run");
    getStyleClass().add("first-run");
    choose =
        Buttons.of(
            "choose-files",
            desk.text("firstRun.choose"),
            doors.chooseFiles(),
            Styles.PRIMARY,
            Styles.LARGE);
    choose.setDefaultButton(true);
    var content =
        new VBox(
            Labels.of(desk.text("firstRun.title"), Styles.DISPLAY),
            Labels.of(desk.text("firstRun.subtitle"), "first-run-subtitle", Styles.FG_MUTED),
            start(),
            how(),
            row(
                howTo("chatgpt", "ChatGPT", "https://chatgpt.com/#settings/DataControls"),
                howTo("claude", "Claude", "https://claude.ai/settings/data-privacy-controls"),
                howTo("gemini", "Gemini", "https://takeout.google.com/")),
            heading("firstRun.meaning", remark("firstRun.meaningLater")),
            meaning());
    content.getStyleClass().add("first-run-content");
    content.setMaxWidth(WIDTH);
    var around = new StackPane(content);
    StackPane.setAlignment(content, Pos.TOP_CENTER);
    var scroll = new ScrollPane(around);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
  }

  private Node heading(String key, Node... beside) {
    var heading = new HBox(8, Labels.of(desk.text(key), Styles.PANE), Labels.spring());
    heading.getChildren().addAll(beside);
    heading.getStyleClass().add("first-run-heading");
    return heading;
  }

  private Label remark(String key) {
    return Labels.of(desk.text(key), Styles.SMALL, Styles.FG_MUTED);
  }

  /// An export comes hours after it was asked for: it can be waited for.
  private Node how() {
    BooleanProperty arrivals = doors.arrivals();
    if (arrivals == null) {
      return heading("firstRun.how");
    }
    Label said = remark("arrivals.offer");
    var offer = new Switch("offer-arrivals", said.getText());
    offer.selectedProperty().bindBidirectional(arrivals);
    said.setLabelFor(offer);
    said.setOnMouseClicked(_ -> offer.fire());
    return heading("firstRun.how", offer, said);
  }

  private static Node row(Region... cards) {
    var row = new HBox(16, cards);
    row.getStyleClass().add("first-run-row");
    for (Region card : cards) {
      card.setPrefWidth(300);
      card.setMinWidth(200);
      card.setMaxHeight(Double.MAX_VALUE);
      HBox.setHgrow(card, Priority.ALWAYS);
    }
    return row;
  }

  private Node start() {
    var drop =
        new VBox(
            Icons.of(Feather.DOWNLOAD, 24, Styles.FG_ACCENT),
            Labels.of(desk.text("firstRun.drop"), Styles.HEADING),
            wrapped("firstRun.formats"),
            choose);
    drop.getStyleClass().add("drop-here");
    drop.setId("drop-here");
    HBox.setHgrow(drop, Priority.ALWAYS);
    VBox sample =
        card(
            Labels.of(desk.text("firstRun.look"), Styles.PANE),
            wrapped("firstRun.sample"),
            Buttons.of(
                "open-sample",
                Feather.BOOK_OPEN,
                desk.text("firstRun.openSample"),
                doors.openSample()));
    beside.setPrefWidth(384);
    beside.setMinWidth(280);
    beside.getChildren().add(sample);
    VBox.setVgrow(sample, Priority.ALWAYS);
    var row = new HBox(16, drop, beside);
    row.getStyleClass().add("first-run-start");
    return row;
  }

  /// Names the sessions that lie on this computer; opens none.
  private void show(List<AgentFolders.Found> found) {
    if (found.isEmpty()) {
      return;
    }
    VBox card = card(Labels.of(desk.text("firstRun.found"), Styles.PANE));
    card.setId("found-here");
    for (AgentFolders.Found one : found) {
      Button add =
          Buttons.of(
              "add-" + one.provider(),
              desk.text("firstRun.add"),
              () -> doors.add().accept(one.folder()),
              Styles.COMPACT);
      add.setAccessibleText(desk.text("firstRun.addNamed", one.name()));
      String text = desk.text("firstRun.sessions", one.name(), one.sessions());
      var line =
          new HBox(8, new ProviderTile(one.provider()), Labels.filling(text, Styles.FG_MUTED), add);
      line.setAlignment(Pos.CENTER_LEFT);
      card.getChildren().add(line);
    }
    beside.getChildren().add(card);
  }

  private Region howTo(String provider, String name, String page) {
    Button open =
        Buttons.of(
            "open-page-" + provider,
            Feather.EXTERNAL_LINK,
            desk.text("firstRun.page"),
            () -> SafeLink.of(page).ifPresent(doors.links()::open),
            Styles.LINK);
    open.setContentDisplay(ContentDisplay.RIGHT);
    open.setAccessibleText(desk.text("firstRun.pageNamed", name));
    var head =
        new HBox(
            8, new ProviderTile(provider), Labels.of(name, Styles.SEMI), Labels.spring(), open);
    head.setAlignment(Pos.CENTER_LEFT);
    return card(head, wrapped("firstRun." + provider));
  }

  /// The model that comes with the program is at work already; the others need something first.
  private Node meaning() {
    Region builtIn = way("builtIn", "success");
    builtIn.getStyleClass().add("chosen");
    return row(builtIn, choice("server"), choice("openRouter"));
  }

  private Region choice(String kind) {
    var button = new CardButton("meaning-" + kind, way(kind, ""), doors.settings());
    button.setAccessibleText(
        desk.text("firstRun." + kind) + ". " + desk.text("firstRun." + kind + "About"));
    return button;
  }

  private Region way(String kind, String state) {
    Label needs = Labels.fixed(desk.text("firstRun." + kind + "Needs"), "pill");
    if (!state.isEmpty()) {
      needs.getStyleClass().add(state);
    }
    var head = new HBox(8, Labels.of(desk.text("firstRun." + kind), Styles.SEMI), needs);
    head.setAlignment(Pos.CENTER_LEFT);
    var circle = new Region();
    circle.getStyleClass().add("choice-circle");
    var said = new VBox(6, head, wrapped("firstRun." + kind + "About"));
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMinWidth(0);
    return card(new HBox(10, circle, said));
  }

  private static VBox card(Node... parts) {
    var card = new VBox(parts);
    card.getStyleClass().addAll(Styles.CARD, "first-run-card");
    return card;
  }

  private Label wrapped(String key) {
    Label label = Labels.of(desk.text(key), "first-run-text", Styles.FG_MUTED);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// Enter works at once. What lies on this computer is looked for now, not at every start of a
  /// library that has entries.
  void enter() {
    if (!looked) {
      looked = true;
      desk.jobs().run(doors.found(), this::show);
    }
    applyCss(); // what scrolls is in the window only once it has its skin
    TabStops.show(choose);
  }
}
