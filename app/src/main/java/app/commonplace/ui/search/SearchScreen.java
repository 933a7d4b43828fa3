package app.commonplace.ui.search;

import app.commonplace.model.Tag;
import app.commonplace.search.Mode;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The place of searches: the query, what can narrow it, what was found, and the chosen passage.
public final class SearchScreen implements Screen {
  /// The rail stands beside this screen.
  private static final double RAIL = 64;

  private static final double ROOM_FOR_PREVIEW = 1200 - RAIL;
  private static final double ROOM_FOR_FACETS = 1060 - RAIL;

  private final SearchModel model;
  private final Desk desk;
  private final StackPane node = new StackPane();
  private final QueryField field;
  private final FacetPane facets;
  private final ResultsPane results;
  private final PreviewPane preview;
  private final StartPane start;
  private final NoHitsPane noHits;
  private final BorderPane body = new BorderPane();
  private final StackPane middle = new StackPane();
  private final HBox columns = new HBox();
  private final LinePopover line;
  private final CompletionList completions;
  private boolean peeking;
  private boolean fromResults;
  private boolean facetsOpen;

  public SearchScreen(SearchModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    field = new QueryField(model.query(), desk, this::askForName);
    line = new LinePopover(desk, this::backFromLine);
    facets = new FacetPane(model, desk);
    results = new ResultsPane(model, desk, model::openSelected);
    preview = new PreviewPane(model, desk, model::openSelected);
    start = new StartPane(model, desk);
    noHits = new NoHitsPane(model, desk);
    completions = new CompletionList(model, desk, field.field());
    HBox.setHgrow(results, Priority.ALWAYS);
    body.setTop(new SearchBar(model, desk, field));
    body.setCenter(middle);
    node.setId("search");
    node.getChildren().addAll(body, completions, line);
    StackPane.setAlignment(completions, javafx.geometry.Pos.TOP_LEFT);
    StackPane.setAlignment(line, javafx.geometry.Pos.TOP_RIGHT);
    field.field().addEventFilter(KeyEvent.KEY_PRESSED, this::pressInField);
    results.list().addEventHandler(KeyEvent.KEY_PRESSED, this::pressInResults);
    model.stageProperty().subscribe(this::arrange);
    model.narrowing().facets().subscribe(this::arrangeNoHits);
    node.widthProperty().subscribe(this::arrange);
    field.field().caretPositionProperty().subscribe(this::placeLayers);
    node.layoutBoundsProperty().subscribe(this::placeLayers);
  }

  private void arrange() {
    Stage stage = model.stageProperty().get();
    switch (stage) {
      case START -> middle.getChildren().setAll(start);
      case RESULTS -> {
        arrangeColumns();
        middle.getChildren().setAll(columns);
      }
      case NO_HITS, FAILED -> {
        columns.getChildren().setAll(noHits);
        HBox.setHgrow(noHits, Priority.ALWAYS);
        middle.getChildren().setAll(columns);
        arrangeNoHits();
      }
    }
  }

  /// What narrows stands beside as long as there is any of it.
  private void arrangeNoHits() {
    if (model.stageProperty().get() == Stage.NO_HITS) {
      boolean beside = node.getWidth() >= ROOM_FOR_FACETS && !facets.isEmpty();
      columns.getChildren().setAll(beside ? List.of(facets, noHits) : List.of(noHits));
    }
  }

  /// Side panes stand beside the results where there is room, else they cover them when asked.
  private void arrangeColumns() {
    double width = node.getWidth();
    var shown = new ArrayList<Node>();
    if (width >= ROOM_FOR_FACETS || facetsOpen) {
      shown.add(facets);
    }
    shown.add(results);
    if (width >= ROOM_FOR_PREVIEW || peeking) {
      shown.add(preview);
    }
    double wide = width > 1856 ? Math.min(720, 420 + (width - 1856)) : 420;
    preview.setMinWidth(wide);
    preview.setMaxWidth(wide);
    columns.getChildren().setAll(shown);
  }

  private void placeLayers() {
    Bounds box = field.localToScene(field.getLayoutBounds());
    Bounds mine = node.localToScene(node.getLayoutBounds());
    if (box == null || mine == null) {
      return;
    }
    Bounds text = field.field().localToScene(field.field().getLayoutBounds());
    double below = box.getMaxY() - mine.getMinY() + 4;
    StackPane.setMargin(
        completions, new javafx.geometry.Insets(below, 0, 0, text.getMinX() - mine.getMinX() - 8));
    StackPane.setMargin(
        line, new javafx.geometry.Insets(below, mine.getMaxX() - box.getMaxX(), 0, 0));
  }

  private void askForName() {
    ask("save", model::save, List::of);
  }

  private void ask(String word, Consumer<String> taken, Supplier<List<String>> known) {
    placeLayers();
    fromResults = results.list().isFocused();
    line.open(new LinePopover.Asking(word, taken, known));
  }

  private void backFromLine() {
    if (fromResults) {
      results.list().requestFocus();
    } else {
      field.enter();
    }
  }

  private List<String> tagNames() {
    return model.beginning().startedProperty().get().tags().stream().map(Tag::name).toList();
  }

  private void pressInField(KeyEvent key) {
    if (completions.takes(key.getCode())) {
      return;
    }
    switch (key.getCode()) {
      case DOWN -> intoResults();
      case ENTER -> {
        model.query().absorbAll();
        model.openSelected();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void intoResults() {
    if (model.stageProperty().get() == Stage.START) {
      start.enter();
    } else {
      results.list().requestFocus();
    }
  }

  private void pressInResults(KeyEvent key) {
    if (acts(desk.keys().meant(KeyPlace.RESULTS, key)) || opens(key)) {
      key.consume();
    }
  }

  private boolean opens(KeyEvent key) {
    if (Keys.isPlain(key) && key.getCode() == KeyCode.ENTER) {
      model.openSelected();
    } else if (Keys.isPlain(key) && key.getCode() == KeyCode.SPACE) {
      peek();
    } else {
      return false;
    }
    return true;
  }

  /// What is done with the hits that are chosen.
  private boolean acts(@Nullable KeyAction meant) {
    switch (meant) {
      case HIT_REASONS -> preview.turnReasons();
      case HIT_ALIKE -> model.searchAlike();
      case HIT_STAR -> model.actions().star();
      case HIT_UNREAD -> model.actions().unread();
      case HIT_TAG, TAG_OPEN -> ask("tag", model.actions()::tag, this::tagNames);
      case HIT_NOTE -> ask("note", model.actions()::note, List::of);
      case HIT_LINK, LINK_OPEN -> model.actions().link();
      case HIT_COMPARE -> model.actions().compare();
      case HIT_EXPORT -> model.actions().export();
      case HIT_TRASH -> model.actions().trash();
      case HIT_MERGE -> model.actions().merge();
      case HIT_DENSITY -> results.turnDensity();
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  /// Shows the preview over a narrow window, or puts it away.
  private void peek() {
    peeking = !peeking;
    arrange();
  }

  @Override
  public Place place() {
    return Place.SEARCH;
  }

  @Override
  public Parent node() {
    return node;
  }

  /// Coming back to hits the focus is where it was left: among them.
  @Override
  public void enter() {
    model.enter();
    if (model.stageProperty().get() == Stage.RESULTS) {
      results.list().requestFocus();
    } else {
      field.enter();
    }
  }

  /// Puts the focus into the field, everything selected.
  public void enterField() {
    field.enter();
  }

  @Override
  public List<Node> panes() {
    return List.of(body.getTop(), facets, results.list(), preview);
  }

  @Override
  public Optional<Node> target(KeyPlace place) {
    return place == KeyPlace.RESULTS ? Optional.of(results.list()) : Optional.empty();
  }

  @Override
  public boolean press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      return escape();
    }
    if (model.selectedProperty().get() != null
        && acts(desk.keys().meant(KeyPlace.EVERYWHERE, key))) {
      return true;
    }
    Blending blending = model.blending();
    switch (desk.keys().meant(KeyPlace.SEARCH, key)) {
      case TO_FIELD -> field.enter();
      case TOGGLE_FACETS -> turnFacets();
      case KEYWORD -> blending.modeProperty().set(Mode.KEYWORD);
      case HYBRID -> blending.modeProperty().set(Mode.HYBRID);
      case MEANING -> blending.modeProperty().set(Mode.MEANING);
      case MORE_MEANING -> blending.step(1);
      case LESS_MEANING -> blending.step(-1);
      case USUAL_BLEND -> blending.reset();
      case SAVE_SEARCH -> {
        return saves();
      }
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  private boolean saves() {
    boolean searches = !model.query().queryProperty().get().isBlank();
    if (searches) {
      askForName();
    }
    return searches;
  }

  private void turnFacets() {
    facetsOpen = !facetsOpen;
    arrange();
  }

  private boolean escape() {
    if (peeking) {
      peek();
      return true;
    }
    if (!model.list().severalProperty().get().isEmpty()) {
      model.list().chooseOne();
      return true;
    }
    boolean inField = field.field().isFocused();
    if (inField && model.stageProperty().get() == Stage.RESULTS) {
      results.list().requestFocus();
    } else if (!inField) {
      field.enter();
    }
    return true;
  }
}
