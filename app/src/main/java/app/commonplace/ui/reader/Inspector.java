package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.Tag;
import app.commonplace.search.Asked;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Details of the entry that is open: its prompts, tags it may lack, links, where it is named, what
/// is like it, notes, and where it comes from. Sections that have nothing to say or to offer are
/// left out; each can be closed.
public final class Inspector extends VBox {
  private final ReaderModel model;
  private final ReaderView reader;
  private final ConnectionsModel connections;
  private final ReadingLook look;
  private final Desk desk;
  private final Minimap minimap;
  private final VBox sections = new VBox();
  private final ScrollPane scroll = new ScrollPane(sections);
  private @Nullable FactLines facts;

  public Inspector(ReaderModel model, ReaderView reader, Desk desk) {
    this.model = model;
    this.reader = reader;
    this.connections = reader.connections();
    this.look = reader.look();
    this.desk = desk;
    setId("inspector");
    getStyleClass().addAll("pane", "side", "edge-left");
    minimap = new Minimap(model, reader.column(), desk);
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
    connections.mentionsProperty().subscribe(_ -> show());
    connections.provenanceProperty().subscribe(_ -> show());
    look.closedProperty().addListener((_, _, _) -> show());
  }

  private void show() {
    OpenEntry opened = model.openedProperty().get();
    String focused = focusedSection();
    sections.getChildren().clear();
    if (opened == null) {
      return;
    }
    int prompts = minimap.show();
    if (prompts > 0) {
      var keys = Labels.fixed("", Styles.CAPTION, Styles.FG_SUBTLE);
      keys.textProperty().bind(Parts.whileInScene(keys, promptKeys()));
      add("inspector.prompts", prompts, keys, minimap);
    }
    if (FactLines.hasAny(opened)) {
      add("inspector.about", "", null, facts(opened));
    }
    List<Tag> suggested = connections.suggestedTags();
    if (!suggested.isEmpty()) {
      add("inspector.tags", desk.text("inspector.suggested"), null, suggestions(suggested));
    }
    String link = desk.text("reader.linkPassage");
    Node adder =
        adder(
            "inspector-link",
            link,
            desk.keys().shown(KeyAction.LINK),
            () -> model.leads().linkCurrent(""));
    add("inspector.links", opened.links().size(), adder, links(opened.links()));
    connections.suggestedLink().ifPresent(this::suggest);
    List<Mention> mentions = connections.mentionsProperty().get();
    if (!mentions.isEmpty()) {
      add("inspector.mentions", mentions.size(), null, mentions(mentions));
    }
    List<Asked> asked = connections.askedProperty().get();
    if (!asked.isEmpty()) {
      add("inspector.askedBefore", asked.size(), null, new AskedLines(asked, desk, model));
    }
    Connections known = connections.connectionsProperty().get();
    if (!known.related().isEmpty()) {
      add("inspector.related", known.related().size(), null, related(known));
    }
    String note = desk.text("reader.note.onEntry");
    var noKey = new ReadOnlyStringWrapper("");
    Node writer = adder("inspector-note", note, noKey, reader::noteOnEntry);
    add("inspector.notes", opened.notes().size(), writer, notes(opened.notes()));
    add("inspector.facts", "", null, origins(opened));
    sections.getChildren().getLast().getStyleClass().add("last");
    focusSection(focused);
  }

  private ObservableValue<String> promptKeys() {
    ObservableValue<String> next = desk.keys().shown(KeyAction.NEXT_PROMPT);
    return desk.keys()
        .shown(KeyAction.PREVIOUS_PROMPT)
        .flatMap(up -> next.map(down -> (up + " " + down).strip()));
  }

  private static Node adder(String id, String name, ObservableValue<String> key, Runnable action) {
    var adder = new IconButton(id + "-add", Feather.PLUS, name, key);
    adder.getStyleClass().add(Styles.COMPACT);
    adder.setOnAction(_ -> action.run());
    return adder;
  }

  private void add(String key, int count, @Nullable Node end, Node content) {
    add(key, desk.texts().number(count), end, content);
  }

  /// @param beside said beside the name in quieter letters
  private void add(String key, String beside, @Nullable Node end, Node content) {
    String id = key.replace('.', '-');
    boolean closed = look.closedProperty().get().contains(id);
    var title = new SectionHead.Title(desk.text(key), beside, closed);
    var section = new VBox(8, new SectionHead(title, desk, () -> turn(id), end));
    if (!closed) {
      section.getChildren().add(content);
    }
    section.setId(id);
    section.getStyleClass().add("inspector-section");
    sections.getChildren().add(section);
  }

  private void turn(String section) {
    var closed = new TreeSet<>(look.closedProperty().get());
    if (!closed.remove(section)) {
      closed.add(section);
    }
    look.closedProperty().set(closed);
  }

  /// The section whose name has the focus; empty when none has.
  private String focusedSection() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return sections.getChildren().stream()
        .filter(section -> owner != null && owner.equals(section.lookup(".section-name")))
        .map(Node::getId)
        .findFirst()
        .orElse("");
  }

  private void focusSection(String id) {
    sections.getChildren().stream()
        .filter(section -> id.equals(section.getId()))
        .forEach(section -> section.lookup(".section-name").requestFocus());
  }

  private Node suggestions(List<Tag> tags) {
    var chips = new FlowPane(Orientation.HORIZONTAL, 6, 6);
    for (Tag tag : tags) {
      Button chip =
          Buttons.chip(
              "suggested-tag", Feather.PLUS, tag.name(), () -> model.changes().addTag(tag.name()));
      chip.setAccessibleText(desk.text("inspector.suggestedSpoken", tag.name()));
      chips.getChildren().add(chip);
    }
    return chips;
  }

  private Node facts(OpenEntry opened) {
    if (facts == null || !facts.isOf(opened)) {
      facts = new FactLines(opened, desk, model, reader.spans());
    }
    return facts;
  }

  private Node origins(OpenEntry opened) {
    return new OriginLines(
        opened,
        connections.provenanceProperty().get(),
        desk,
        original -> reader.saving().original(original.id(), desk.titled(opened.entry().title())));
  }

  private Node links(List<LinkEnd> links) {
    var lines = new VBox(2);
    for (LinkEnd link : links) {
      lines.getChildren().add(new LinkLine(link, desk, model));
    }
    return lines;
  }

  /// Quietly below the links, as part of that section.
  private void suggest(Related related) {
    if (!look.closedProperty().get().contains("inspector-links")
        && sections.getChildren().getLast() instanceof VBox links) {
      links.getChildren().add(new SuggestedLink(related, desk, model));
    }
  }

  private Node related(Connections known) {
    var lines = new VBox(2);
    for (Related related : known.related()) {
      lines.getChildren().add(new RelatedLine(related, desk, model));
    }
    if (known.covered() < known.passages()) {
      Label covered =
          Labels.of(
              desk.text("inspector.covered", known.covered(), known.passages()),
              Styles.CAPTION,
              Styles.FG_SUBTLE);
      Wrapping.of(covered);
      lines.getChildren().add(covered);
    }
    return lines;
  }

  private Node mentions(List<Mention> mentions) {
    var lines = new VBox(2);
    for (Mention mention : mentions) {
      lines.getChildren().add(new MentionLine(mention, desk, model));
    }
    return lines;
  }

  private Node notes(List<Note> notes) {
    var lines = new VBox(8);
    for (Note note : notes) {
      lines.getChildren().add(new NoteLine(note, desk, model, reader.spans(), reader::edit));
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
          section.lookup("Button").requestFocus();
        });
  }
}
