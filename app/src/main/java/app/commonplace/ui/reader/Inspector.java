package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.Tag;
import app.commonplace.search.Asked;
import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.controls.Chip;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Details of the entry that is open: its prompts, tags, links and notes. Sections that have
/// nothing to say are left out.
public final class Inspector extends VBox {
  private final ReaderModel model;
  private final ConnectionsModel connections;
  private final Desk desk;
  private final Minimap minimap;
  private final VBox sections = new VBox();
  private final ScrollPane scroll = new ScrollPane(sections);

  public Inspector(ReaderModel model, ReaderView reader, Desk desk) {
    this(model, reader.column(), reader.connections(), desk);
  }

  private Inspector(
      ReaderModel model, VirtualColumn<Row> column, ConnectionsModel connections, Desk desk) {
    this.model = model;
    this.connections = connections;
    this.desk = desk;
    setId("inspector");
    getStyleClass().addAll("pane", "side", "edge-left");
    minimap = new Minimap(model, column, desk);
    var title = Labels.filling(desk.text("inspector.title"), Styles.PANE);
    var header = new PaneHeader(title);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header, scroll);
    model.openedProperty().subscribe(_ -> show());
    model.pageProperty().subscribe(_ -> show());
    connections.connectionsProperty().subscribe(_ -> show());
    connections.askedProperty().subscribe(_ -> show());
  }

  private void show() {
    OpenEntry opened = model.openedProperty().get();
    sections.getChildren().clear();
    if (opened == null) {
      return;
    }
    int prompts = minimap.show();
    if (prompts > 0) {
      var keys = Labels.fixed("Alt+↑ ↓", Styles.CAPTION, Styles.FG_SUBTLE);
      add("inspector.prompts", prompts, keys, minimap);
    }
    if (!opened.tags().isEmpty()) {
      add("inspector.tags", opened.tags().size(), null, tags(opened.tags()));
    }
    if (!opened.links().isEmpty()) {
      add("inspector.links", opened.links().size(), null, links(opened.links()));
    }
    List<Asked> asked = connections.askedProperty().get();
    if (!asked.isEmpty()) {
      add("inspector.askedBefore", asked.size(), null, new AskedLines(asked, desk, model));
    }
    Connections known = connections.connectionsProperty().get();
    if (!known.related().isEmpty()) {
      add("inspector.related", known.related().size(), null, related(known));
    }
    if (!opened.notes().isEmpty()) {
      add("inspector.notes", opened.notes().size(), null, notes(opened.notes()));
    }
    if (!sections.getChildren().isEmpty()) {
      sections.getChildren().getLast().getStyleClass().add("last");
    }
  }

  private void add(
      String key, int count, @org.jspecify.annotations.Nullable Node end, Node content) {
    var head =
        new HBox(
            6,
            Labels.of(desk.text(key), Styles.SEMI),
            Labels.of(desk.texts().number(count), Styles.FG_SUBTLE),
            Labels.spring());
    head.getStyleClass().add("head");
    if (end != null) {
      head.getChildren().add(end);
    }
    var section = new VBox(8, head, content);
    section.setId(key.replace('.', '-'));
    section.getStyleClass().add("inspector-section");
    sections.getChildren().add(section);
  }

  private static Node tags(List<Tag> tags) {
    var chips = new FlowPane(Orientation.HORIZONTAL, 6, 6);
    for (Tag tag : tags) {
      chips.getChildren().add(new Chip(tag.name(), tag.hue()));
    }
    return chips;
  }

  private Node links(List<LinkEnd> links) {
    var lines = new VBox(2);
    for (LinkEnd link : links) {
      lines.getChildren().add(new LinkLine(link, desk, model));
    }
    return lines;
  }

  private Node related(Connections known) {
    var lines = new VBox(2);
    for (Related related : known.related()) {
      lines.getChildren().add(new RelatedLine(related, desk, model));
    }
    if (known.covered() < known.passages()) {
      lines
          .getChildren()
          .add(
              Labels.of(
                  desk.text("inspector.covered", known.covered(), known.passages()),
                  Styles.CAPTION,
                  Styles.FG_SUBTLE));
    }
    return lines;
  }

  private static Node notes(List<Note> notes) {
    var lines = new VBox(8);
    for (Note note : notes) {
      var line = new TextSurface("inspector-note");
      line.show(note.text());
      lines.getChildren().add(line);
    }
    return lines;
  }

  /// Scrolls to the links and puts the focus on the first.
  public void showLinks() {
    sections.getChildren().stream()
        .filter(section -> "inspector-links".equals(section.getId()))
        .findFirst()
        .ifPresent(section -> {
          double hidden = sections.getHeight() - scroll.getViewportBounds().getHeight();
          scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, section.getLayoutY() / hidden));
          section.lookup(".link-end").requestFocus();
        });
  }
}
