package app.commonplace.ui.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Panes;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.reader.Inspector;
import app.commonplace.ui.reader.ReaderDoors;
import app.commonplace.ui.reader.ReaderFrame;
import app.commonplace.ui.reader.ReaderView;
import app.commonplace.ui.reader.ReadingLook;
import app.commonplace.ui.reader.Saving;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The library: sidebar, list, reader and details side by side; an empty library shows how to fill
/// it instead.
public final class LibraryScreen implements Screen {
  private static final double NARROW = 1060;
  private static final double LEAST_READER = 520;
  private static final double WIDE = 1600;
  private static final double RAIL = 64;

  private final LibraryModel model;
  private final KeyBook keys;
  private final FirstRun firstRun;
  private final BiConsumer<EntryId, EntryId> merge;
  private final EntryBatch batch;
  private final ReaderView reader;
  private final SidebarView sidebarView;
  private final EntryListView listView;
  private final Panes panes;
  private final Panes.Pane sidebar;
  private final Panes.Pane list;
  private final Panes.Pane inspector;
  private final IconButton showSidebar;
  private final IconButton showInspector;
  private final StackPane root;

  /// Panes that went away for reading alone.
  private final List<Panes.Pane> hidden = new ArrayList<>();

  /// @param merge shows what one entry of two would be
  public LibraryScreen(
      LibraryModel model,
      ReaderDoors doors,
      Desk desk,
      FirstRun firstRun,
      BiConsumer<EntryId, EntryId> merge) {
    this.model = model;
    this.merge = merge;
    keys = desk.keys();
    this.firstRun = firstRun;
    showSidebar =
        new IconButton(
            "toggle-sidebar",
            Feather.SIDEBAR,
            desk.text("library.sidebar"),
            desk.keys().shown(KeyAction.TOGGLE_SIDEBAR));
    showSidebar.setOnAction(_ -> turn(sidebar()));
    showInspector =
        new IconButton(
            "toggle-inspector",
            Feather.SIDEBAR,
            desk.text("library.details"),
            desk.keys().shown(KeyAction.TOGGLE_DETAILS));
    showInspector.getGraphic().setScaleX(-1);
    showInspector.setOnAction(_ -> turn(inspector()));
    var frame = new ReaderFrame(this::showLinks, this::turnFocus, showInspector);
    reader = new ReaderView(model.reader(), doors, desk, frame);
    panes = new Panes(reader);
    batch = model.batch(new Saving(doors, desk)::entries);
    sidebarView = new SidebarView(model.sidebar(), desk, model.list()::list, batch);
    var around =
        new EntryListView.Around(
            showSidebar,
            new EntryActions.Leading(
                reader::enter,
                this::compareChosen,
                this::mergeChosen,
                reader::beginTag,
                model.reader().leads()::linkEntry,
                this::noteOn),
            model::peek);
    listView = new EntryListView(model.list(), batch, model.sidebar(), desk, around);
    sidebar = panes.add(sidebarView, Side.LEFT, new Panes.Widths(180, 212, 320));
    list = panes.add(listView, Side.LEFT, new Panes.Widths(260, 316, 480));
    inspector =
        panes.add(
            new Inspector(model.reader(), reader, desk),
            Side.RIGHT,
            new Panes.Widths(220, 252, 360));
    root = new StackPane(panes);
    root.setId("library");
    root.widthProperty()
        .addListener(
            (_, before, after) -> fit(before.doubleValue() + RAIL, after.doubleValue() + RAIL));
    model
        .sidebar()
        .overviewProperty()
        .addListener((_, _, found) -> showFirstRun(found.entries() == 0 && found.trashed() == 0));
  }

  private Panes.Pane sidebar() {
    return sidebar;
  }

  private Panes.Pane inspector() {
    return inspector;
  }

  private void compareChosen() {
    model.reader().leads().compareEntries(model.list().chosen());
  }

  private void mergeChosen() {
    List<EntryId> two = model.list().chosen();
    merge.accept(two.getFirst(), two.getLast());
  }

  /// The note is written where the entry is read, and the focus comes back to the list after it.
  private void noteOn(EntryId id) {
    model.peek();
    reader.noteOn(id, listView.focusTarget()::requestFocus);
  }

  private void showFirstRun(boolean empty) {
    boolean shown = root.getChildren().contains(firstRun);
    if (empty && !shown) {
      root.getChildren().setAll(firstRun);
      firstRun.enter();
    } else if (!empty && shown) {
      root.getChildren().setAll(panes);
    }
  }

  /// Panes leave and come back as the window's width crosses the steps; in between they stay as the
  /// person put them.
  private void fit(double before, double width) {
    if (step(before) != step(width) || before <= RAIL) {
      leaveFocus();
      sidebar.floating(width < NARROW);
      sidebar.show(width >= NARROW);
      inspector.floating(!hasRoomForInspector(width));
      inspector.show(hasRoomForInspector(width));
      if (width >= WIDE != before >= WIDE) {
        sidebar.width(width >= WIDE ? 240 : 212);
        list.width(width >= WIDE ? 380 : 316);
        inspector.width(width >= WIDE ? 300 : 252);
      }
      showButtons();
    }
  }

  private int step(double width) {
    return width < NARROW ? 0 : !hasRoomForInspector(width) ? 1 : width < WIDE ? 2 : 3;
  }

  /// The details stand beside the reader only where it stays wide enough to read in.
  private boolean hasRoomForInspector(double width) {
    return width - RAIL - sidebar.width() - list.width() - inspector.width() >= LEAST_READER;
  }

  private void turn(Panes.Pane pane) {
    pane.show(!pane.isShown());
    showButtons();
  }

  /// Hides everything but what is read, or shows the panes again that were shown before.
  private void turnFocus() {
    if (hidden.isEmpty()) {
      hidden.addAll(Stream.of(sidebar, list, inspector).filter(Panes.Pane::isShown).toList());
      hidden.forEach(pane -> pane.show(false));
    } else {
      leaveFocus();
    }
    showButtons();
    reader.enter();
  }

  private void leaveFocus() {
    hidden.forEach(pane -> pane.show(true));
    hidden.clear();
  }

  private void showButtons() {
    boolean hidden = !sidebar.isShown() || sidebar.isFloating();
    Parts.show(showSidebar, hidden);
    showInspector.getStyleClass().remove("on");
    if (inspector.isShown()) {
      showInspector.getStyleClass().add("on");
    }
  }

  private void showLinks() {
    inspector.show(true);
    showButtons();
    ((Inspector) inspector.node()).showLinks();
  }

  @Override
  public Place place() {
    return Place.LIBRARY;
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public void enter() {
    if (root.getChildren().contains(firstRun)) {
      firstRun.enter();
    } else {
      listView.focusTarget().requestFocus();
    }
  }

  @Override
  public List<Node> panes() {
    var shown = new ArrayList<Node>();
    if (root.getChildren().contains(firstRun)) {
      return List.of(firstRun);
    }
    if (sidebar.isShown()) {
      shown.add(sidebarView);
    }
    if (list.isShown()) {
      shown.add(listView.focusTarget());
    }
    shown.addAll(reader.panes());
    if (inspector.isShown()) {
      shown.add(inspector.node());
    }
    return shown;
  }

  @Override
  public boolean press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      return escape();
    }
    KeyAction everywhere = keys.meant(KeyPlace.EVERYWHERE, key);
    if (everywhere == KeyAction.TAG_OPEN) {
      reader.beginTag();
      return true;
    }
    if (everywhere == KeyAction.LINK_OPEN) {
      reader.link();
      return true;
    }
    switch (keys.meant(KeyPlace.LIBRARY, key)) {
      case TOGGLE_SIDEBAR -> turn(sidebar);
      case TOGGLE_DETAILS -> turn(inspector);
      case TAG -> reader.beginTag();
      case null, default -> {
        return reader.press(key);
      }
    }
    return true;
  }

  /// The topmost thing goes first: panes that float, then the reader gives the focus back.
  private boolean escape() {
    if (!hidden.isEmpty()) {
      turnFocus();
    } else if (sidebar.isFloating() && sidebar.isShown()) {
      turn(sidebar);
    } else if (inspector.isFloating() && inspector.isShown()) {
      turn(inspector);
    } else {
      listView.focusTarget().requestFocus();
    }
    return true;
  }

  /// Lights what a person searched for in the entry that is about to be opened at a hit.
  ///
  /// @param finder the places in a text that are lit
  public void light(Function<String, List<Mark>> finder, PassageId hit) {
    reader.light(finder, hit);
  }

  /// Lists the trash, as the sidebar does.
  public void showTrash() {
    sidebarView.choose(View.TRASH);
  }

  /// Chooses the first entries of the list.
  public void chooseFirst(int count) {
    listView.chooseFirst(count);
  }

  /// Puts the focus where the text is read.
  public void enterReader() {
    reader.enter();
  }

  /// Starts to type a tag for what is open.
  public void beginTag() {
    reader.beginTag();
  }

  /// Starts to look for words in what is open.
  public void beginFind() {
    reader.beginFind();
  }

  /// How a person likes to read.
  public ReadingLook look() {
    return reader.look();
  }

  /// What is done with several entries, for those that are chosen elsewhere.
  public EntryBatch batch() {
    return batch;
  }

  /// The model behind the screen.
  public LibraryModel model() {
    return model;
  }
}
