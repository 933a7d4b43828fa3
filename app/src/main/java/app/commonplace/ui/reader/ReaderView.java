package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.TabStops;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows one entry: a line of tools, its head, and its passages.
public final class ReaderView extends BorderPane {
  private final ReaderModel model;
  private final Desk desk;
  private final TextSelection selection = new TextSelection();
  private final ReadingLook look = new ReadingLook();
  private final CodeBlocks code = new CodeBlocks(look);
  private final VirtualColumn<Row> column;
  private final NoteMargin margin;
  private final ReaderKeys keys;
  private final ReaderHead head;
  private final StackPane text;
  private final NoteEditor notes;
  private final Spans spans;
  private final PassageActions actions;
  private final SelectionTools tools;
  private final ReaderFrame frame;
  private final NotedWords noted = new NotedWords();
  private final FindStrip strip;
  private final ConnectionsModel connections;
  private final Saving saving;
  private boolean entering;

  /// Begins a note that was asked for before there was room for it.
  private Runnable waitingNote = () -> {};

  private Runnable waiting = () -> {};

  /// The entry that is to be tagged as soon as it is open.
  private @Nullable EntryId waitingTag;

  private final Label notice = Labels.of("", Styles.FG_MUTED);

  public ReaderView(ReaderModel model, ReaderDoors doors, Desk desk, ReaderFrame frame) {
    this.model = model;
    this.desk = desk;
    this.frame = frame;
    connections = new ConnectionsModel(doors.source(), model, desk.jobs());
    setId("reader");
    getStyleClass().addAll("reader", "pane");
    spans = new Spans(doors.links());
    notes = new NoteEditor(model.changes(), desk, this::focusPassages);
    actions = new PassageActions(model, selection, notes, frame);
    saving = new Saving(doors, desk);
    var files = new PartFiles(doors, desk, saving, model.images());
    var pictures = new Pictures(doors.source(), desk, files);
    var context = new ReaderContext(model, desk, spans, pictures, selection, code, saving, actions);
    column = new VirtualColumn<>(new ReaderRows(context));
    margin = new NoteMargin(context, column);
    column.beside(margin);
    var view = new ColumnView(context, column, margin);
    var menu = new PassageMenu(context);
    column.setId("passages");
    column.setAccessibleText(desk.text("reader.passagesSpoken"));
    selection.follow(column);
    selection.noted(row -> noted.of(model.pageProperty().get(), row));
    model.openedProperty().subscribe(noted::find);
    keys = new ReaderKeys(context, column, view::reveal);
    tools = new SelectionTools(actions, desk);
    head = new ReaderHead(model, desk, look, frame.showLinks(), connections::suggestedTags);
    var passages = new VBox(head, column);
    VBox.setVgrow(column, Priority.ALWAYS);
    StackPane.setAlignment(notes, Pos.BOTTOM_CENTER);
    StackPane.setMargin(notes, new Insets(0, 16, 16, 16));
    text = new StackPane(passages, notes, tools);
    var empty = new StackPane(notice);
    empty.getStyleClass().add("reader-empty");
    strip = new FindStrip(model.find(), desk, column::requestFocus);
    var begin = new ReaderTools.Begin(strip::open, actions::link, actions::note, this::copyPassage);
    setTop(new VBox(new ReaderTools(context, begin, frame), new TrashStrip(model, desk), strip));
    setCenter(empty);
    model
        .stateProperty()
        .subscribe(state -> {
          setCenter(center(state, empty));
          if (entering && text.equals(getCenter())) {
            enter();
          }
          if (text.equals(getCenter())) {
            beginWaitingNote();
          }
          doWaiting(state);
        });
    model.openedProperty().subscribe(_ -> beginWaitingTag());
    model.pageProperty().addListener((_, before, after) -> view.turn(before, after));
    column.inViewProperty().addListener((_, _, range) -> view.follow(range));
    model.find().wantedProperty().subscribe(wanted -> selection.light(wanted.finder()));
    model.find().atProperty().subscribe(view::show);
    look.sizeProperty().subscribe(_ -> dress());
    look.widestProperty().addListener((_, _, _) -> layOutAgain());
    look.numbersProperty().addListener((_, _, _) -> layOutAgain());
    look.wrapsProperty().addListener((_, _, _) -> layOutAgain());
    selection.madeProperty().addListener((_, _, made) -> showTools(made));
    column.setOnContextMenuRequested(event -> showMenu(menu, event));
  }

  private void focusPassages() {
    TabStops.show(column);
  }

  private void dress() {
    text.getStyleClass().removeIf(style -> style.startsWith("text-"));
    text.getStyleClass().addAll(look.style());
    layOutAgain();
  }

  private void layOutAgain() {
    margin.remeasure();
    column.remeasure();
    head.requestLayout();
  }

  /// Where in the scene stands what a link would be made from: what is selected, else the beginning
  /// of the passage that a person is at; null where it is not in view.
  public @Nullable Bounds linked() {
    layout(); // it may have been opened just now
    Page page = model.pageProperty().get();
    int at = model.place().currentProperty().get();
    if (!text.equals(getCenter()) || column.getScene() == null || at >= page.path().size()) {
      return null;
    }
    int head = page.firstRow(at);
    int first = selection.firstRow().orElse(head);
    int last = selection.lastRow().orElse(Math.min(head + 1, page.rows().size() - 1));
    OptionalDouble top = column.topOf(first);
    OptionalDouble end = column.topOf(last);
    if (top.isEmpty() || end.isEmpty()) {
      return null;
    }
    double high = end.getAsDouble() + column.heightOf(last) - top.getAsDouble();
    return column.localToScene(
        new BoundingBox(0, top.getAsDouble(), column.getWidth(), Math.max(0, high)));
  }

  private void copyPassage() {
    actions.copy(model.place().currentProperty().get());
  }

  private void showTools(boolean made) {
    if (made) {
      double top = column.getBoundsInParent().getMinY();
      OptionalDouble row = column.topOf(selection.firstRow().orElse(0));
      tools.showAbove(row, look.left(column.getWidth()), top);
    } else {
      tools.hide();
    }
  }

  /// The menu of the passage under the pointer; asked for by a key, of the current one.
  private void showMenu(PassageMenu menu, ContextMenuEvent event) {
    Page page = model.pageProperty().get();
    int row = event.isKeyboardTrigger() ? -1 : column.rowAt(event.getY());
    int at = row < 0 ? model.place().currentProperty().get() : page.passageAt(row);
    if (at < page.path().size()) {
      menu.fill(at);
      menu.show(column, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private Node center(ReaderModel.State state, Node empty) {
    switch (state) {
      case NOTHING -> notice.setText(nothing());
      case OPENING -> {
        // what was shown stays until the next entry is there: a list walked fast must not flicker
        if (model.openedProperty().get() != null) {
          return text;
        }
        notice.setText(desk.text("reader.opening"));
      }
      case FAILED -> notice.setText(model.problem() == null ? "" : desk.told(model.problem()));
      case SHOWN -> {
        return text;
      }
    }
    return empty;
  }

  private String nothing() {
    String key = desk.keyed("reader.nothing.key", KeyAction.PALETTE);
    return (desk.text("reader.nothing") + " " + key).strip();
  }

  /// Lights what a person searched for in the entry that is about to be opened at a hit.
  ///
  /// @param finder the places in a text that are lit
  public void light(Function<String, List<Mark>> finder, PassageId hit) {
    model.find().light(finder, hit);
  }

  /// Uses a key press that came while the focus was in the reader.
  public boolean press(KeyEvent key) {
    KeyAction meant = desk.keys().meant(KeyPlace.LIBRARY, key);
    switch (meant) {
      case FIND -> strip.open();
      case FIND_NEXT -> model.find().step(1);
      case FIND_PREVIOUS -> model.find().step(-1);
      case FOCUS -> frame.turnFocus().run();
      case null -> {
        return keys.press(key, null);
      }
      default -> {
        if (model.stateProperty().get() == ReaderModel.State.OPENING) {
          whenShown(() -> keys.press(key, meant));
          return true;
        }
        return keys.press(key, meant);
      }
    }
    return true;
  }

  /// What is meant for an entry that is on its way waits for it, and is not done to the one before.
  private void whenShown(Runnable action) {
    if (model.stateProperty().get() == ReaderModel.State.OPENING) {
      waiting = action;
    } else {
      action.run();
    }
  }

  private void doWaiting(ReaderModel.State state) {
    if (state != ReaderModel.State.OPENING) {
      Runnable next = waiting;
      waiting = () -> {};
      if (state == ReaderModel.State.SHOWN) {
        next.run();
      }
    }
  }

  /// Selects nothing any more; returns whether anything was selected.
  public boolean clearSelection() {
    boolean had = !selection.isEmpty();
    selection.clear();
    return had;
  }

  /// Begins to link what is selected, else the current passage.
  public void link() {
    whenShown(keys::link);
  }

  /// Moves the focus to the passages, once there are any.
  public void enter() {
    entering = column.getScene() == null;
    column.requestFocus();
  }

  /// Starts to type another title of the entry.
  public void beginTitle() {
    whenShown(head::beginTitle);
  }

  /// Starts to type a tag.
  public void beginTag() {
    whenShown(head::beginTag);
  }

  /// Starts to type a tag of an entry that is about to be shown: what is typed meanwhile would be
  /// keys of the list.
  public void tagOn(EntryId id) {
    waitingTag = id;
    beginWaitingTag();
  }

  private void beginWaitingTag() {
    OpenEntry opened = model.openedProperty().get();
    if (opened != null && opened.entry().id().equals(waitingTag)) {
      waitingTag = null;
      head.beginTag();
    }
  }

  /// Starts to look for words in the entry.
  public void beginFind() {
    strip.open();
  }

  /// The panes of the reader that F6 walks through.
  public List<Node> panes() {
    return List.of(getTop(), column);
  }

  /// How a person likes to read.
  public ReadingLook look() {
    return look;
  }

  /// Begins a note on an entry as a whole that is about to be shown.
  ///
  /// @param closed called when the note is written or left
  public void noteOn(EntryId id, Runnable closed) {
    waitingNote = () -> notes.begin(id, closed);
    if (text.equals(getCenter())) {
      beginWaitingNote();
    }
  }

  private void beginWaitingNote() {
    Runnable begin = waitingNote;
    waitingNote = () -> {};
    begin.run();
  }

  /// Begins a note on the entry as a whole.
  void noteOnEntry() {
    OpenEntry opened = model.openedProperty().get();
    if (opened != null) {
      notes.begin(opened.entry().id());
    }
  }

  /// Begins to change a note.
  void edit(Note note) {
    notes.edit(note);
  }

  Spans spans() {
    return spans;
  }

  Saving saving() {
    return saving;
  }

  ConnectionsModel connections() {
    return connections;
  }

  VirtualColumn<Row> column() {
    return column;
  }
}
