package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.ui.controls.Panes;
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
import app.commonplace.ui.shell.DropRows;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The library: sidebar, list, reader and details side by side; an empty library shows how to fill
/// it instead.
public final class LibraryScreen implements Screen {
  private final LibraryModel model;
  private final KeyBook keys;
  private final FirstRun firstRun;
  private final Leading leading;
  private final EntryBatch batch;
  private final ReaderView reader;
  private final SidebarView sidebarView;
  private final EntryListView listView;
  private final Panes panes;
  private final LibraryPanes around;
  private final StackPane root;

  /// Where the library leads.
  ///
  /// @param merge shows what one entry of two would be
  /// @param search searches everything for a query
  /// @param note begins a new note
  /// @param files writes entries for other programs, and answers at once where they will be
  public record Leading(
      BiConsumer<EntryId, EntryId> merge,
      Consumer<String> search,
      Runnable note,
      Function<List<Entry>, List<Path>> files) {}

  /// A list that is always there.
  ///
  /// @param list lists it
  public record Standing(String word, Feather glyph, Runnable list) {}

  public LibraryScreen(
      LibraryModel model, ReaderDoors doors, Desk desk, FirstRun firstRun, Leading leading) {
    this.model = model;
    this.leading = leading;
    keys = desk.keys();
    this.firstRun = firstRun;
    var buttons = new PaneButtons(desk);
    var frame = new ReaderFrame(this::showLinks, this::turnFocus, buttons.inspector());
    reader = new ReaderView(model.reader(), doors, desk, frame);
    panes = new Panes(reader);
    batch = model.batch(new Saving(doors, desk)::entries);
    sidebarView = new SidebarView(model.sidebar(), desk, model.list(), batch, leading.note());
    var listed =
        new EntryListView.Around(
            buttons.sidebar(),
            new EntryActions.Leading(
                this::readSelected,
                this::compareChosen,
                this::mergeChosen,
                this::tagSelected,
                model.reader().leads()::linkEntry,
                this::noteOn),
            model::peek,
            this::titleSelected,
            leading.search(),
            model.reader().leads()::linkOnto,
            leading.files());
    listView = new EntryListView(model.list(), batch, model.sidebar(), desk, listed);
    around =
        new LibraryPanes(
            panes, sidebarView, listView, new Inspector(model.reader(), reader, desk), buttons);
    around.floatOver(reader);
    root = new StackPane(panes);
    root.setId("library");
    root.widthProperty()
        .addListener((_, before, after) -> around.fit(before.doubleValue(), after.doubleValue()));
    model
        .sidebar()
        .overviewProperty()
        .addListener((_, _, found) -> showFirstRun(found.entries() == 0 && found.trashed() == 0));
  }

  private void compareChosen() {
    model.reader().leads().compareEntries(model.list().chosen());
  }

  private void mergeChosen() {
    List<EntryId> two = model.list().chosen();
    leading.merge().accept(two.getFirst(), two.getLast());
  }

  /// Whoever moves on into the reader means what is selected, which it may not have caught up with.
  private void readSelected() {
    model.peek();
    reader.enter();
  }

  private void titleSelected() {
    model.peek();
    reader.beginTitle();
  }

  /// The tag is typed where the entry is read, which may not have caught up with the list.
  private void tagSelected() {
    EntryId id = model.list().selectedProperty().get();
    if (id != null) {
      model.peek();
      reader.tagOn(id);
    }
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

  private void showLinks() {
    around.showLinks();
  }

  private void turnFocus() {
    around.turnFocus();
    reader.enter();
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
    return root.getChildren().contains(firstRun)
        ? List.of(firstRun)
        : around.shown(listView.focusTarget(), reader.panes());
  }

  @Override
  public Optional<Node> target(KeyPlace place) {
    return place == KeyPlace.LIST ? Optional.of(listView.focusTarget()) : Optional.empty();
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
      case TOGGLE_SIDEBAR -> around.turnSidebar();
      case TOGGLE_DETAILS -> around.turnInspector();
      case TAG -> reader.beginTag();
      case TITLE -> reader.beginTitle();
      case null, default -> {
        return reader.press(key);
      }
    }
    return true;
  }

  /// The topmost thing goes first: panes that float, then what is selected, then the reader gives
  /// the focus back.
  private boolean escape() {
    if (around.isFocused()) {
      turnFocus();
    } else if (!around.closeFloating() && !reader.clearSelection()) {
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

  /// The rows of the sidebar that files can be dropped on.
  public DropRows dropRows() {
    return sidebarView.targets(() -> panes.getScene() != null && around.isSidebarShown());
  }

  /// Lists the trash, as the sidebar does.
  public void showTrash() {
    sidebarView.choose(View.TRASH);
  }

  /// What the sidebar lists without a person's doing.
  public List<Standing> standing() {
    return Stream.of(View.values())
        .filter(View::isStanding)
        .map(view ->
            new Standing(
                view.word(),
                view.glyph(),
                () -> {
                  sidebarView.choose(view);
                  listView.focusTarget().requestFocus();
                }))
        .toList();
  }

  /// Asks whether the trash is to be emptied.
  public void emptyTrash() {
    batch.emptyTrash();
  }

  /// Chooses the first entries of the list.
  public void chooseFirst(int count) {
    listView.chooseFirst(count);
  }

  /// Where in the scene stands what a link would be made from; null where it is not in view.
  public @Nullable Bounds linked() {
    return reader.linked();
  }

  /// Puts the focus where the text is read.
  public void enterReader() {
    reader.enter();
  }

  /// Starts to type a tag for what is open.
  public void beginTag() {
    reader.beginTag();
  }

  /// Starts to type another title of what is open.
  public void beginTitle() {
    reader.beginTitle();
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
