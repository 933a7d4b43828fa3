package app.commonplace.ui.library;

import app.commonplace.ui.controls.Panes;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.reader.Inspector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// The panes around the reader: which are there at which width of the window, and which a person
/// hid. FX thread.
final class LibraryPanes {
  private static final double NARROW = 1060;
  private static final double LEAST_READER = 520;
  private static final double WIDE = 1600;
  private static final double RAIL = 64;

  private final Panes.Pane sidebar;
  private final Panes.Pane list;
  private final Panes.Pane inspector;
  private final Inspector details;
  private final PaneButtons buttons;

  /// Panes that went away for reading alone.
  private final List<Panes.Pane> hidden = new ArrayList<>();

  LibraryPanes(
      Panes panes,
      SidebarView sidebarView,
      EntryListView listView,
      Inspector details,
      PaneButtons buttons) {
    this.details = details;
    this.buttons = buttons;
    sidebar = panes.add(sidebarView, Side.LEFT, new Panes.Widths(180, 212, 320));
    list = panes.add(listView, Side.LEFT, new Panes.Widths(260, 316, 480));
    inspector = panes.add(details, Side.RIGHT, new Panes.Widths(220, 252, 360));
    buttons.sidebar().setOnAction(_ -> turnSidebar());
    buttons.inspector().setOnAction(_ -> turnInspector());
  }

  /// A press on what a floating pane lies over puts it away: it may cover the button that does.
  ///
  /// @param reader lies under both
  void floatOver(Node reader) {
    reader.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressBehind);
  }

  private void pressBehind(MouseEvent press) {
    boolean turns =
        press.getTarget() instanceof Node pressed
            && (Parts.contains(buttons.sidebar(), pressed)
                || Parts.contains(buttons.inspector(), pressed));
    if (!turns) {
      closeFloating();
    }
  }

  boolean isSidebarShown() {
    return sidebar.isShown();
  }

  void turnSidebar() {
    turn(sidebar);
  }

  void turnInspector() {
    turn(inspector);
  }

  /// Panes leave and come back as the window's width crosses the steps; in between they stay as the
  /// person put them.
  void fit(double widthBefore, double widthNow) {
    double before = widthBefore + RAIL;
    double width = widthNow + RAIL;
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
  void turnFocus() {
    if (hidden.isEmpty()) {
      hidden.addAll(Stream.of(sidebar, list, inspector).filter(Panes.Pane::isShown).toList());
      hidden.forEach(pane -> pane.show(false));
    } else {
      leaveFocus();
    }
    showButtons();
  }

  private void leaveFocus() {
    hidden.forEach(pane -> pane.show(true));
    hidden.clear();
  }

  private void showButtons() {
    boolean hidden = !sidebar.isShown() || sidebar.isFloating();
    Parts.show(buttons.sidebar(), hidden);
    buttons.inspector().getStyleClass().remove("on");
    if (inspector.isShown()) {
      buttons.inspector().getStyleClass().add("on");
    }
  }

  void showLinks() {
    inspector.show(true);
    showButtons();
    details.showLinks();
  }

  /// Whether a person reads alone.
  boolean isFocused() {
    return !hidden.isEmpty();
  }

  /// Hides a pane that floats; returns whether there was one.
  boolean closeFloating() {
    for (Panes.Pane pane : List.of(sidebar, inspector)) {
      if (pane.isFloating() && pane.isShown()) {
        turn(pane);
        return true;
      }
    }
    return false;
  }

  /// What is shown, from the left.
  ///
  /// @param listed takes the focus in the list
  /// @param reading those of the reader
  List<Node> shown(Node listed, List<Node> reading) {
    var shown = new ArrayList<Node>();
    if (sidebar.isShown()) {
      shown.add(sidebar.node());
    }
    if (list.isShown()) {
      shown.add(listed);
    }
    shown.addAll(reading);
    if (inspector.isShown()) {
      shown.add(inspector.node());
    }
    return shown;
  }
}
