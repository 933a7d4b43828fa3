package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.TabStops;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.keys.KeyPress;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.DropRows;
import app.commonplace.ui.theme.Styles;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The sidebar: what the library can be listed by.
final class SidebarView extends VBox {
  /// A pause after which the next letter begins another name.
  private static final Duration PAUSE = Duration.ofMillis(800);

  /// What is dragged rests so long over a tag before that opens.
  private static final Duration HOVER = Duration.ofMillis(600);

  private static final KeyPress SPACE = new KeyPress(KeyCode.SPACE, false, false, false);

  private final SidebarModel model;
  private final Desk desk;
  private final EntryListModel entries;
  private final ListView<SideRow> list = new ListView<>();
  private @Nullable SideRow chosen;
  private boolean replacing;

  private final SideLine line;
  private final TypeAhead ahead;
  private final ListedAlong along;
  private final HoverOpens opens;

  /// @param entries lists what was chosen
  /// @param batch tags entries that were dropped, and empties the trash
  /// @param note begins a new note
  SidebarView(
      SidebarModel model, Desk desk, EntryListModel entries, EntryBatch batch, Runnable note) {
    this.model = model;
    this.desk = desk;
    this.entries = entries;
    along = new ListedAlong(model, entries, this::listed);
    setId("sidebar");
    getStyleClass().addAll("pane", "side", "edge-right", "sidebar");
    var title = Labels.filling(desk.text("place.library"), Styles.PANE);
    line = new SideLine(model.changes(), desk, () -> TabStops.show(list));
    VBox.setMargin(line, new Insets(8));
    getChildren().addAll(new PaneHeader(title, noteButton(note)), list, line);
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setId("nav");
    list.getStyleClass().add("nav-list");
    list.setAccessibleText(desk.text("library.nav"));
    list.setItems(model.rows());
    opens = new HoverOpens(model, Rest.of(HOVER));
    list.setCellFactory(_ -> new SideCell(model, desk, batch::tag, along, opens));
    ahead = new TypeAhead(desk.texts().locale(), Rest.of(PAUSE));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    list.setContextMenu(menu(batch));
    list.setOnMouseClicked(this::click);
    chosen = model.rows().getFirst();
    list.getSelectionModel().select(0);
    list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> choose(row));
    model.rows().addListener((ListChangeListener<SideRow>) _ -> reselect());
    entries.listedProperty().addListener((_, _, _) -> follow());
  }

  private IconButton noteButton(Runnable note) {
    var button =
        new IconButton(
            "new-note",
            Feather.PLUS,
            desk.text("command.newNote"),
            desk.keys().shown(KeyAction.NEW_NOTE));
    button.setOnAction(_ -> note.run());
    return button;
  }

  /// The menu is about the row it was asked for over, which need not be the one that is listed.
  private SideMenu menu(EntryBatch batch) {
    var menu = new SideMenu(model, desk, line, this::remove, batch::emptyTrash, along);
    list.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event ->
            menu.fill(
                event.isKeyboardTrigger()
                    ? list.getFocusModel().getFocusedItem()
                    : SideCell.rowAt(event.getPickResult().getIntersectedNode())));
    return menu;
  }

  /// A click on what is listed already lists it without what narrows it.
  private void click(MouseEvent event) {
    SideRow row = SideCell.rowAt(event.getPickResult().getIntersectedNode());
    if (event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown() && row != null) {
      reviewIf(row);
      if (row.lists() && isChosen(row) && !entries.alsoProperty().get().isEmpty()) {
        entries.list(listed(row));
      }
    }
  }

  private void choose(@Nullable SideRow row) {
    if (row == null || replacing || !row.lists()) {
      return; // duplicates are gone through when they are asked for, not when an arrow passes
    }
    boolean same = isChosen(row);
    chosen = row;
    if (!same) {
      entries.list(listed(row));
    }
  }

  private Listed listed(SideRow row) {
    String query = row.query();
    return switch (row) {
      case SideRow.Heading(String text) -> new Listed(text, query, 0, null);
      case SideRow.Standing standing ->
          new Listed(desk.text("library.view." + standing.view().word()), query, 0, null);
      case SideRow.Doubled _ -> new Listed(desk.text("library.view.duplicates"), query, 0, null);
      case SideRow.Saved saved -> new Listed(saved.search().name(), query, 0, null);
      case SideRow.Tagged tagged ->
          new Listed(tagged.tag().name(), query, tagged.tag().hue(), tagged.tag().name());
      case SideRow.Source source ->
          new Listed(app.commonplace.model.Provider.displayName(source.provider()), query, 0, null);
    };
  }

  /// Its rows, as files from other programs meet them.
  ///
  /// @param shown whether it is in view
  DropRows targets(BooleanSupplier shown) {
    return new SideTargets(list, opens, shown);
  }

  /// Lists one of the standing views.
  void choose(View view) {
    for (SideRow row : model.rows()) {
      if (row instanceof SideRow.Standing standing && standing.view() == view) {
        list.getSelectionModel().select(row);
      }
    }
  }

  /// Rows were replaced by others, with new counts or another name: the same list stays chosen. One
  /// that is gone is left for all entries.
  private void reselect() {
    int at = list.getSelectionModel().getSelectedIndex();
    SideRow now = at < 0 || at >= model.rows().size() ? null : model.rows().get(at);
    if (now != null
        && now.equals(list.getSelectionModel().getSelectedItem())
        && isChosen(now)
        && isListed(now)) {
      return; // another row was replaced
    }
    int row = chosen == null ? rowOf(this::isListed) : rowOf(this::isChosen);
    if (row < 0 && chosen != null) {
      chosen = model.rows().getFirst();
      row = 0;
    }
    select(row);
    if (chosen != null && !isListed(chosen)) {
      entries.relist(listed(chosen));
    }
  }

  /// Something was listed from elsewhere, such as a tag from the head of an entry: its row is the
  /// chosen one now, or none is.
  private void follow() {
    if (chosen == null || !isListed(chosen)) {
      select(rowOf(this::isListed));
    }
  }

  private void select(int row) {
    chosen = row < 0 ? null : model.rows().get(row);
    replacing = true;
    if (row < 0) {
      list.getSelectionModel().clearSelection();
      list.getFocusModel().focus(0); // where keys begin, so that the focus is seen
    } else {
      list.getSelectionModel().select(row);
    }
    replacing = false;
  }

  private int rowOf(Predicate<SideRow> meant) {
    for (int i = 0; i < model.rows().size(); i++) {
      if (meant.test(model.rows().get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isListed(SideRow row) {
    return row.lists() && listed(row).equals(entries.listedProperty().get());
  }

  private boolean isChosen(SideRow row) {
    return chosen != null && chosen.isSameListAs(row);
  }

  private void press(KeyEvent key) {
    SideRow row = current();
    if (walksAlong(key)
        || acts(desk.keys().meant(KeyPlace.SIDEBAR, key), row)
        || isOfName(key)
        || moves(key.getCode(), row)) {
      key.consume();
    }
  }

  /// The row that keys are about: the one that is listed, unless a person passed on from it.
  private @Nullable SideRow current() {
    SideRow listed = list.getSelectionModel().getSelectedItem();
    SideRow reached = list.getFocusModel().getFocusedItem();
    return listed == null || reached == null ? listed : reached;
  }

  /// With Mod held the arrows pass over rows without listing them, and Enter adds the one they came
  /// to.
  private boolean walksAlong(KeyEvent key) {
    if (!key.isShortcutDown()) {
      return false;
    }
    switch (key.getCode()) {
      case UP -> focus(next(list.getFocusModel().getFocusedIndex(), -1));
      case DOWN -> focus(next(list.getFocusModel().getFocusedIndex(), 1));
      case ENTER -> along.turn(list.getFocusModel().getFocusedItem());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void focus(int row) {
    if (row >= 0) {
      list.getFocusModel().focus(row);
      list.scrollTo(Math.max(0, row - 3));
    }
  }

  /// Whether a key types a letter of a row's name: it must not do what it does in the reader.
  private boolean isOfName(KeyEvent key) {
    KeyPress pressed = KeyPress.of(key);
    boolean names = pressed.isLetter() && !desk.keys().isIdle(key);
    return names || (ahead.isUnderWay() && pressed.equals(SPACE));
  }

  private void type(KeyEvent key) {
    String letter = key.getCharacter();
    boolean names = !letter.isBlank() && !Character.isISOControl(letter.charAt(0));
    boolean held = key.isControlDown() || key.isMetaDown() || key.isAltDown();
    boolean acts = desk.keys().lettersProperty().get() && !held;
    if (acts && (names || (ahead.isUnderWay() && letter.equals(" ")))) {
      int at = list.getSelectionModel().getSelectedIndex();
      int found = ahead.jump(letter, model.rows().stream().map(this::nameOf).toList(), at);
      if (found != at) {
        go(found);
      }
      key.consume();
    }
  }

  /// What a row is called where it stands; empty when it cannot be chosen.
  private String nameOf(SideRow row) {
    return switch (row) {
      case SideRow.Heading _ -> "";
      case SideRow.Tagged tagged -> TagTree.leaf(tagged.tag(), tagged.depth());
      default -> listed(row).name();
    };
  }

  private boolean acts(@Nullable KeyAction meant, @Nullable SideRow row) {
    return switch (row) {
      case SideRow.Tagged(Tag tag, _, _, _, _) when tag.id() != 0 -> acts(meant, tag);
      case SideRow.Saved(SavedSearch search, _) -> acts(meant, search);
      case null, default -> false;
    };
  }

  private boolean acts(@Nullable KeyAction meant, Tag tag) {
    switch (meant) {
      case RENAME_TAG -> line.rename(tag);
      case REMOVE_ROW -> remove(tag);
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  private boolean acts(@Nullable KeyAction meant, SavedSearch search) {
    switch (meant) {
      case RENAME_TAG -> line.change(search);
      case REMOVE_ROW -> {
        leave(SideRow.Saved.class);
        model.changes().remove(search);
      }
      case ROW_UP -> model.changes().step(search, -1);
      case ROW_DOWN -> model.changes().step(search, 1);
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  /// The row beside it is listed then.
  private void remove(Tag tag) {
    if (list.getSelectionModel().getSelectedItem() instanceof SideRow.Tagged row
        && row.tag().equals(tag)) {
      leave(SideRow.Tagged.class);
    }
    model.changes().remove(tag);
  }

  /// What is chosen goes away: the next of its kind is listed, else the one before.
  private void leave(Class<? extends SideRow> kind) {
    int at = list.getSelectionModel().getSelectedIndex();
    int below = next(at, 1);
    int above = next(at, -1);
    boolean isNext = below >= 0 && kind.isInstance(model.rows().get(below));
    if (isNext) {
      go(below);
    } else if (above >= 0) {
      go(above);
    }
  }

  private boolean moves(KeyCode key, @Nullable SideRow row) {
    switch (key) {
      case UP -> step(-1);
      case DOWN -> step(1);
      case LEFT, RIGHT -> {
        return row instanceof SideRow.Tagged tagged && turns(tagged, key == KeyCode.LEFT);
      }
      case ENTER, SPACE -> {
        reviewIf(row);
        return listReached();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Lists the row that has the focus, where what is listed has no row of its own.
  private boolean listReached() {
    int at = list.getFocusModel().getFocusedIndex();
    boolean none = list.getSelectionModel().getSelectedIndex() < 0;
    if (none && at >= 0 && model.rows().get(at).isChoice()) {
      go(at);
      return true;
    }
    return false;
  }

  /// Closes or opens a tag that has others inside.
  private boolean turns(SideRow.Tagged tagged, boolean closes) {
    boolean turns = tagged.nests() && tagged.open() == closes;
    if (turns) {
      model.turn(tagged.tag());
    }
    return turns;
  }

  private void reviewIf(@Nullable SideRow row) {
    if (row instanceof SideRow.Doubled) {
      model.review();
    }
  }

  private void step(int direction) {
    int at = next(list.getSelectionModel().getSelectedIndex(), direction);
    if (at >= 0) {
      go(at);
    }
  }

  /// The nearest row that can be chosen, in a direction; -1 when there is none.
  private int next(int from, int direction) {
    int at = from + direction;
    while (at >= 0 && at < model.rows().size()) {
      if (model.rows().get(at).isChoice()) {
        return at;
      }
      at += direction;
    }
    return -1;
  }

  private void go(int row) {
    list.getSelectionModel().clearAndSelect(row);
    list.scrollTo(Math.max(0, row - 3));
  }

  Node focusTarget() {
    return list;
  }
}
