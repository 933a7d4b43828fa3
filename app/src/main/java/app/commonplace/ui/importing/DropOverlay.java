package app.commonplace.ui.importing;

import app.commonplace.model.Provider;
import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Chip;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.DropRows;
import app.commonplace.ui.shell.Onto;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Over the whole window while files are dragged: what each of them is, and where to let go.
public final class DropOverlay extends StackPane {
  private static final int MOST_ROWS = 6;
  private static final PseudoClass HOT = PseudoClass.getPseudoClass("hot");

  private final DropModel model;
  private final Desk desk;
  private final DropWords words;
  private final Label title = Labels.of("", Styles.QUESTION);
  private final VBox files = new VBox();
  private final HBox importOnly = target("drop-import");
  private final HBox importAndTag = target("drop-import-and-tag");
  private final Region veil = new Region();
  private final Node popup;
  private final Label plain = Labels.fixed("");
  private @Nullable DropRows rows;

  public DropOverlay(DropModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    this.words = new DropWords(desk);
    setId("drop-overlay");
    getStyleClass().add("drop-overlay");
    veil.getStyleClass().add("veil");
    popup = popup();
    var frame = new StackPane(popup);
    frame.getStyleClass().add("frame");
    getChildren().addAll(veil, frame);
    visibleProperty().bind(model.showingProperty());
    managedProperty().bind(visibleProperty());
    model.rows().subscribe(this::showFiles);
    model.tagProperty().subscribe(this::showTag);
    model.targetProperty().subscribe(this::light);
    model.beneathProperty().subscribe(this::nameImport);
    visibleProperty().subscribe(this::openVeil);
    widthProperty().subscribe(this::openVeil);
    heightProperty().subscribe(this::openVeil);
    showFiles();
  }

  /// Leaves rows in sight that files can be dropped on.
  public void over(DropRows beside) {
    rows = beside;
    model.beneathProperty().subscribe(beside::light);
  }

  /// The row at a place of the scene that files can be dropped on; null where none is.
  @Nullable Onto rowAt(double sceneX, double sceneY) {
    boolean covered = popup.contains(popup.sceneToLocal(sceneX, sceneY));
    return rows == null || covered ? null : rows.at(sceneX, sceneY);
  }

  /// The veil has a hole where the rows are.
  private void openVeil() {
    Bounds open = rows == null || !isVisible() ? null : rows.inView();
    if (open == null) {
      veil.setClip(null);
    } else {
      Bounds hole = sceneToLocal(open);
      veil.setClip(
          Shape.subtract(
              new Rectangle(getWidth(), getHeight()),
              new Rectangle(hole.getMinX(), hole.getMinY(), hole.getWidth(), hole.getHeight())));
    }
  }

  private Node popup() {
    var mark = new StackPane(Icons.of(Feather.DOWNLOAD, 24, "fg-emphasis"));
    mark.getStyleClass().add("mark");
    Label promise = Labels.of(desk.text("drop.promise"), "promise", Styles.FG_MUTED);
    var head = new VBox(mark, title, promise);
    head.getStyleClass().add("head");
    title.setId("drop-title");
    importOnly.getChildren().add(plain);
    var targets = new HBox(importOnly, importAndTag);
    targets.getStyleClass().add("targets");
    var popup = new VBox(head, files, targets);
    popup.setId("drop-popup");
    popup.getStyleClass().add("drop-popup");
    popup.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return popup;
  }

  private static HBox target(String id) {
    var target = new HBox(8);
    target.setId(id);
    target.getStyleClass().add("drop-target");
    target.setAlignment(Pos.CENTER);
    target.setAccessibleRole(AccessibleRole.BUTTON);
    HBox.setHgrow(target, Priority.ALWAYS);
    return target;
  }

  private void showFiles() {
    List<DropRow> rows = model.rows();
    title.setText(rows.isEmpty() ? desk.text("drop.nameless") : words.title(model.fileCount()));
    files.getChildren().setAll(rows.stream().limit(MOST_ROWS).map(this::row).toList());
    if (rows.size() > MOST_ROWS) {
      Label more = Labels.of(desk.text("drop.more", rows.size() - MOST_ROWS), "more");
      files.getChildren().add(more);
    }
  }

  private Node row(DropRow row) {
    Label name = Labels.filling(row.name(), "name");
    Label note = Labels.filling(words.note(row.look()), Styles.SMALL, noteStyle(row.look()));
    var about = new VBox(name, note);
    about.setAlignment(Pos.CENTER_LEFT);
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    var line =
        new HBox(
            12,
            tile(row.look()),
            about,
            Labels.fixed(words.size(row.look()), Styles.SMALL, Styles.FG_MUTED),
            state(row.look()));
    line.getStyleClass().add("drop-row");
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setAccessibleText(row.name() + ", " + note.getText());
    return line;
  }

  private static Node tile(Look look) {
    var tile = new ProviderTile(look.kind() instanceof Look.Export export ? export.provider() : "");
    tile.getStyleClass().add("large");
    return tile;
  }

  private static String noteStyle(Look look) {
    return look.kind() instanceof Look.Unknown ? Styles.FG_WARNING : Styles.FG_MUTED;
  }

  private static Node state(Look look) {
    return switch (look.kind()) {
      case Look.Export _, Look.Exports _ -> Icons.of(Feather.CHECK, Styles.FG_SUCCESS);
      case Look.Unknown _ -> Icons.of(Feather.MINUS, Styles.FG_WARNING);
      case Look.Unread _ -> Icons.of(Feather.CLOCK, Styles.FG_SUBTLE);
    };
  }

  private void showTag(Tag tag) {
    Parts.show(importAndTag, tag != null);
    if (tag != null) {
      String words = desk.text("drop.importAndTag");
      importAndTag.setAccessibleText(words + " " + tag.name());
      importAndTag.getChildren().setAll(Labels.fixed(words), new Chip(tag.name(), tag.hue()));
    }
  }

  /// Over a source the target says as what the files will be read.
  private void nameImport(@Nullable Onto beneath) {
    String words =
        beneath instanceof Onto.Source(String provider)
            ? desk.text("drop.importAs", Provider.displayName(provider))
            : desk.text("drop.import");
    plain.setText(words);
    importOnly.setAccessibleText(words);
  }

  private void light(DropTarget target) {
    importOnly.pseudoClassStateChanged(HOT, target == DropTarget.IMPORT);
    importAndTag.pseudoClassStateChanged(HOT, target == DropTarget.IMPORT_AND_TAG);
  }

  /// The target at a place of the scene: everything but the second one simply imports.
  public DropTarget targetAt(double sceneX, double sceneY) {
    Point2D local = importAndTag.sceneToLocal(sceneX, sceneY);
    boolean tagging = importAndTag.isVisible() && importAndTag.contains(local);
    return tagging ? DropTarget.IMPORT_AND_TAG : DropTarget.IMPORT;
  }
}
