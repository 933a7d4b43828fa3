package app.commonplace.ui.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Provider;
import app.commonplace.model.SavedSearch;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.controls.TagDot;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A row of the sidebar. Heights are fixed by the kind of row, so that a library of ten thousand
/// tags scrolls like one of ten.
final class SideCell extends ListCell<SideRow> {
  private static final double ROW = 27;
  private static final double HEADING = 35;
  private static final double INDENT = 8;
  private static final double TWIST = 8;
  private static final double DEEPEST = 72;
  private static final PseudoClass TAKES = PseudoClass.getPseudoClass("takes");
  private static final PseudoClass ALONG = PseudoClass.getPseudoClass("along");

  private final SidebarModel model;
  private final Desk desk;
  private final ListedAlong along;
  private final HoverOpens opens;

  private final BiConsumer<List<EntryId>, String> tagged;
  private boolean refusing;

  /// @param tagged gives entries that were dropped a tag
  /// @param along what narrows the list beside what is chosen
  /// @param opens opens a tag that something is held over
  SideCell(
      SidebarModel model,
      Desk desk,
      BiConsumer<List<EntryId>, String> tagged,
      ListedAlong along,
      HoverOpens opens) {
    this.opens = opens;
    this.model = model;
    this.desk = desk;
    this.tagged = tagged;
    this.along = along;
    setPrefWidth(0);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    along.changes(this::showAlong);
    setOnDragDetected(event -> {
      if (getItem() instanceof SideRow.Tagged row && row.tag().id() != 0) {
        Drags.tag(this, row.tag().name());
        event.consume();
      } else if (getItem() instanceof SideRow.Saved saved) {
        Drags.search(this, saved.search().id());
        event.consume();
      }
    });
    setOnDragOver(this::over);
    setOnDragExited(_ -> leave());
    setOnDragDropped(this::drop);
  }

  /// A press of the list's own would choose the row: with Mod it is listed as well, and a menu
  /// leaves the list as it is.
  private void press(MouseEvent event) {
    boolean adds = event.getButton() == MouseButton.PRIMARY && event.isShortcutDown();
    if (adds) {
      along.turn(getItem());
    }
    if (adds || event.getButton() == MouseButton.SECONDARY) {
      event.consume();
    }
  }

  private void showAlong() {
    pseudoClassStateChanged(ALONG, along.has(getItem()));
  }

  /// The row that is shown at a place; null where none is.
  static @Nullable SideRow rowAt(@Nullable Node node) {
    Node at = node;
    while (at != null && !(at instanceof SideCell)) {
      at = at.getParent();
    }
    return at instanceof SideCell cell ? cell.getItem() : null;
  }

  private void over(DragEvent event) {
    if (isOfTags(event.getDragboard())) {
      opens.over(getItem());
    }
    if (takes(event.getDragboard())) {
      event.acceptTransferModes(TransferMode.ANY);
      light(true);
      event.consume();
    } else if (refuses(event.getDragboard()) && !refusing) {
      refusing = true;
      setGraphic(refusal(desk));
    }
  }

  private static boolean isOfTags(Dragboard board) {
    return !Drags.entries(board).isEmpty() || Drags.tag(board).isPresent();
  }

  /// Shows whether what is dragged would be taken.
  void light(boolean takes) {
    pseudoClassStateChanged(TAKES, takes);
  }

  private void leave() {
    opens.over(null);
    light(false);
    if (refusing) {
      updateItem(getItem(), isEmpty());
    }
  }

  private boolean refuses(Dragboard board) {
    return getItem() instanceof SideRow.Saved && !Drags.entries(board).isEmpty();
  }

  /// Stands in the row's place while entries are over it.
  private static Node refusal(Desk desk) {
    var row = new HBox(Icons.of(Feather.SLASH), Labels.filling(desk.text("library.savedRefuses")));
    row.getStyleClass().addAll("nav-row", "refusal");
    return row;
  }

  private boolean takes(Dragboard board) {
    boolean entries = !Drags.entries(board).isEmpty();
    return switch (getItem()) {
      case SideRow.Tagged row -> entries || nests(board, row.tag().name());
      case SideRow.Heading(String text) ->
          text.equals(desk.text("library.tags")) && nests(board, "");
      case SideRow.Saved row -> dragged(board).filter(s -> s.id() != row.search().id()).isPresent();
      case null, default -> false;
    };
  }

  /// The saved search that is dragged.
  private Optional<SavedSearch> dragged(Dragboard board) {
    return Drags.search(board)
        .flatMap(id ->
            model.overviewProperty().get().savedSearches().stream()
                .filter(search -> search.id() == id)
                .findFirst());
  }

  private static boolean nests(Dragboard board, String outer) {
    return Drags.tag(board).flatMap(name -> TagNesting.nested(name, outer)).isPresent();
  }

  private void drop(DragEvent event) {
    Dragboard board = event.getDragboard();
    if (!takes(board)) {
      return;
    }
    if (getItem() instanceof SideRow.Saved row) {
      dragged(board).ifPresent(search -> model.changes().move(search, row.search()));
    } else {
      String onto = getItem() instanceof SideRow.Tagged row ? row.tag().name() : "";
      dropOn(onto, board);
    }
    event.setDropCompleted(true);
    event.consume();
  }

  private void dropOn(String tag, Dragboard board) {
    List<EntryId> entries = Drags.entries(board);
    if (!entries.isEmpty()) {
      tagged.accept(entries, tag);
    } else {
      Drags.tag(board).ifPresent(name -> model.changes().nest(name, tag));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return getItem() instanceof SideRow.Heading ? HEADING : ROW;
  }

  @Override
  protected void updateItem(@Nullable SideRow row, boolean empty) {
    super.updateItem(row, empty);
    refusing = false;
    setGraphic(row == null ? null : node(row));
    showAlong();
  }

  private Node node(SideRow row) {
    return switch (row) {
      case SideRow.Heading(String text) -> heading(text);
      case SideRow.Standing standing -> standing(standing);
      case SideRow.Doubled doubled ->
          line(doubled.count(), Icons.of(Feather.COPY), name(desk.text("library.view.duplicates")));
      case SideRow.Saved saved ->
          line(saved.count(), Icons.of(Feather.SEARCH), name(saved.search().name()));
      case SideRow.Tagged tagged -> tag(tagged);
      case SideRow.Source source ->
          line(
              source.count(),
              new ProviderTile(source.provider()),
              name(Provider.displayName(source.provider())));
    };
  }

  private Node heading(String text) {
    var label = Labels.of(text, "nav-heading");
    var around = new HBox(label);
    around.setPadding(new Insets(14, 0, 5, 0));
    setAccessibleText(text);
    return around;
  }

  private Node standing(SideRow.Standing row) {
    return line(
        row.count(),
        Icons.of(row.view().glyph()),
        name(desk.text("library.view." + row.view().word())));
  }

  private Node tag(SideRow.Tagged row) {
    var parts = new ArrayList<Node>();
    if (row.depth() > 0) {
      parts.add(indent(INDENT * row.depth()));
    }
    parts.add(row.nests() ? twist(row) : indent(TWIST));
    parts.add(new TagDot(row.tag().hue()));
    parts.add(Labels.of(TagTree.leaf(row.tag(), row.depth())));
    if (row.tag().neverLeaves()) {
      parts.add(Icons.of(Feather.LOCK, 12, "fg-subtle"));
    }
    parts.add(Labels.spring());
    return line(row.count(), parts.toArray(Node[]::new));
  }

  private Node twist(SideRow.Tagged row) {
    String name = row.tag().name();
    var twist =
        new IconButton(
            "twist-" + name,
            row.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT,
            desk.text(row.open() ? "library.closeTag" : "library.openTag", name));
    twist.getStyleClass().setAll("twist");
    twist.setFocusTraversable(false);
    twist.setOnAction(_ -> model.turn(row.tag()));
    return twist;
  }

  private static Region indent(double width) {
    var room = new Region();
    double shown = Math.min(DEEPEST, width);
    room.setMinWidth(shown);
    room.setMaxWidth(shown);
    return room;
  }

  private static Node name(String text) {
    return Labels.filling(text);
  }

  private HBox line(long count, Node... parts) {
    var line = new HBox();
    line.getStyleClass().add("nav-row");
    line.getChildren().addAll(List.of(parts));
    String shown = count < 0 ? "" : desk.texts().number(count);
    line.getChildren().add(Labels.fixed(shown, "count"));
    return line;
  }
}
