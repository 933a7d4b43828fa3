package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.runtime.Look;
import app.commonplace.text.Beginnings;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.controls.TagLabel;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one entry says in the list, or the month of those below. Its nodes are made once and placed
/// by arithmetic, because a list moves under the finger and must not measure anything while it
/// does.
final class EntryRow extends Region {
  private static final double LEFT = 16;
  private static final double RIGHT = 14;
  private static final double TEXT = LEFT + 18 + 10;
  private static final double GAP = 8;
  private static final int MOST_LETTERS = 160;

  private final Desk desk;
  private final ProviderTile tile = new ProviderTile("");
  private final Region dot = new Region();
  private final Label title = Labels.of("", "entry-title");
  private final Label snippet = Labels.of("", "entry-snippet");
  private final TagLabel tag = new TagLabel("", 8);
  private final Label branches = Labels.of("", "entry-count");
  private final Label links = Labels.of("", "entry-count");
  private final FontIcon star = Icons.of(Icons.STAR_FILLED, 12, "star");
  private final Label date = Labels.of("", "entry-date");
  private final Label month = Labels.of("", "month-label");
  private Look.Density density = Look.Density.COMFORTABLE;

  EntryRow(Desk desk) {
    this.desk = desk;
    getStyleClass().add("entry-row");
    dot.getStyleClass().add("unread-dot");
    branches.setGraphic(Icons.of(Feather.GIT_BRANCH, 12));
    links.setGraphic(Icons.of(Feather.LINK, 12));
    getChildren().addAll(dot, tile, title, snippet, tag, branches, links, star, date, month);
  }

  /// Shows the month of the entries below.
  void showMonth(String name) {
    getChildren().forEach(child -> child.setVisible(child.equals(month)));
    month.setText(name);
    requestLayout();
  }

  /// @param entry null while it is being fetched
  /// @param viewed the tag whose list this is, left out of the row
  void show(
      @Nullable Entry entry, @Nullable String viewed, SidebarModel tags, Look.Density wanted) {
    density = wanted;
    if (entry == null) {
      getChildren().forEach(child -> child.setVisible(false));
      return;
    }
    // each is made visible or not once: a node that is hidden and shown again is looked at anew
    month.setVisible(false);
    List.of(tile, title, date).forEach(child -> child.setVisible(true));
    tile.provider(entry.provider());
    title.setText(inView(desk.titled(entry.title())));
    if (entry.unread() != title.getStyleClass().contains("unread")) {
      // only where it differs: a changed style class is worked out anew for the whole row
      if (entry.unread()) {
        title.getStyleClass().add("unread");
      } else {
        title.getStyleClass().remove("unread");
      }
    }
    dot.setVisible(entry.unread());
    snippet.setText(inView(entry.snippet()));
    snippet.setVisible(density == Look.Density.COMFORTABLE);
    showTag(entry, viewed, tags);
    showCounts(entry);
    date.setText(entry.when() == null ? "" : desk.dates().brief(entry.when()));
    requestLayout();
  }

  /// As much of a text as the widest row shows: a label measures all it is given, again and again,
  /// to find where to cut it.
  private static String inView(String text) {
    return Beginnings.of(text, MOST_LETTERS);
  }

  private void showTag(Entry entry, @Nullable String viewed, SidebarModel tags) {
    Optional<String> other =
        entry.tags().stream().filter(name -> !name.equalsIgnoreCase(viewed)).findFirst();
    tag.setVisible(other.isPresent() && density != Look.Density.DENSE);
    other.ifPresent(name -> tag.tag(name, tags.hueOf(name)));
  }

  private void showCounts(Entry entry) {
    boolean room = density != Look.Density.DENSE;
    branches.setVisible(room && entry.branches() > 1);
    branches.setText(desk.texts().number(entry.branches()));
    links.setVisible(room && entry.links() > 0);
    links.setText(desk.texts().number(entry.links()));
    star.setVisible(entry.starred());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double end = width - RIGHT;
    if (month.isVisible()) {
      place(month, LEFT, 0, width - 2 * LEFT, getHeight());
      return;
    }
    switch (density) {
      case COMFORTABLE -> {
        lines(end, 9, 48);
        place(snippet, TEXT, 29, end - TEXT, 17);
      }
      case COMPACT -> lines(end, 8, 29);
      case DENSE -> {
        double x = fromRight(date, end, 7, 18) - GAP;
        x = star.isVisible() ? fromRight(star, x, 7, 18) - GAP : x;
        place(title, TEXT, 6, x - TEXT, 20);
        tile.resizeRelocate(LEFT, 7, 18, 18);
        dot.resizeRelocate(5, 13, 6, 6);
      }
    }
  }

  private void lines(double end, double first, double third) {
    tile.resizeRelocate(LEFT, first + 1, 18, 18);
    dot.resizeRelocate(5, first + 6, 6, 6);
    place(title, TEXT, first, end - TEXT, 20);
    double x = fromRight(date, end, third, 18) - GAP;
    for (Node mark : new Node[] {star, links, branches}) {
      x = mark.isVisible() ? fromRight(mark, x, third, 18) - GAP : x;
    }
    double room = Math.max(0, x - TEXT);
    place(tag, TEXT, third, Math.min(room, tag.prefWidth(-1)), 18);
  }

  /// Puts a node so that it ends at `end`; answers where it begins.
  private double fromRight(Node node, double end, double y, double height) {
    double width = Math.ceil(node.prefWidth(-1));
    place(node, end - width, y, width, height);
    return end - width;
  }

  private static void place(Node node, double x, double y, double width, double height) {
    if (node.isResizable()) {
      node.resizeRelocate(x, y, Math.max(0, width), height);
    } else {
      var bounds = node.getLayoutBounds();
      node.relocate(
          x + (width - bounds.getWidth()) / 2, y + Math.round((height - bounds.getHeight()) / 2));
    }
  }
}
