package app.commonplace.ui.reader;

import app.commonplace.model.Entry;
import app.commonplace.model.Provider;
import app.commonplace.ui.controls.Clipboards;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ProjectNames;
import app.commonplace.ui.theme.Styles;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a provider keeps about the open entry, each under its name: its project, where it comes
/// from, a summary, the instructions it began with, and who answered. FX thread.
final class FactLines extends VBox {
  private final Desk desk;
  private final ReaderModel model;
  private final Spans spans;
  private final OpenEntry opened;

  FactLines(OpenEntry opened, Desk desk, ReaderModel model, Spans spans) {
    super(10);
    getStyleClass().add("fact-lines");
    this.desk = desk;
    this.model = model;
    this.spans = spans;
    this.opened = opened;
    EntryFacts facts = opened.facts();
    if (opened.entry().project() != null) {
      add(project(opened.entry().project()));
    }
    if (facts.branchedFrom() != null) {
      add(branched(facts.branchedFrom(), facts));
    }
    if (facts.summary() != null) {
      String provider = Provider.displayName(opened.entry().provider());
      String name = desk.text("inspector.summary", provider);
      add(text("fact-summary", name, facts.summary(), "inspector.copySummary"));
    }
    if (facts.instructions() != null) {
      String name = desk.text("inspector.instructions");
      add(text("fact-instructions", name, facts.instructions(), "inspector.copyInstructions"));
    }
    if (facts.assistant() != null) {
      String name = desk.text("inspector.assistant");
      Button copy = copy("fact-assistant", "inspector.copyAssistant", facts.assistant());
      add(copied(fact(head(name, copy), words(facts.assistant())), copy));
    }
  }

  /// Whether it still says what there is to say of an entry: what is unfolded stays so.
  boolean isOf(OpenEntry other) {
    return other.entry().id().equals(opened.entry().id())
        && Objects.equals(other.entry().project(), opened.entry().project())
        && other.facts().equals(opened.facts());
  }

  /// Whether there is anything to say of an entry.
  static boolean hasAny(OpenEntry opened) {
    return opened.entry().project() != null || !opened.facts().isEmpty();
  }

  private void add(Node fact) {
    getChildren().add(fact);
  }

  private static Node fact(Node head, Node content) {
    return new VBox(2, head, content);
  }

  private static HBox head(String name, Node... end) {
    var head = new HBox(6, Labels.filling(name, Styles.CAPTION, Styles.FG_SUBTLE));
    head.getChildren().addAll(end);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node text(String id, String name, String text, String copying) {
    Button copy = copy(id, copying, text);
    return copied(fact(head(name, copy), new FoldedText(id, text, desk, spans)), copy);
  }

  /// A way to what else is of the project.
  private Node project(String project) {
    String name = ProjectNames.displayName(desk.texts(), project);
    var list = new LineButton(name, "");
    list.setId("fact-project");
    list.begin(Icons.of(Feather.FOLDER, 14));
    list.setAccessibleText(desk.text("inspector.projectSpoken", name));
    Tips.set(list, project); // its id, or a folder whose name is cut
    list.setOnAction(_ -> model.leads().listProject(project, name));
    return fact(head(desk.text("inspector.project")), list);
  }

  private IconButton copy(String id, String key, String text) {
    var copy = new IconButton(id + "-copy", Feather.COPY, desk.text(key));
    copy.getStyleClass().add(Styles.COMPACT);
    copy.setOnAction(_ -> {
      Clipboards.put(text);
      model.say("reader.copied");
    });
    return copy;
  }

  /// A right click on what is said offers what its button does.
  private static Node copied(Node fact, Button copy) {
    var menu = new ContextMenu(Menus.item(copy.getAccessibleText(), "", copy::fire));
    fact.setOnContextMenuRequested(event -> {
      menu.show(fact, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    return fact;
  }

  private static Label words(String text) {
    Label words = Labels.of(text, "fact-words");
    Wrapping.of(words);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }

  /// A way there, or its id where the library does not have it.
  private Node branched(String id, EntryFacts facts) {
    String name = desk.text("inspector.branchedFrom");
    Entry origin = facts.origin();
    if (origin == null) {
      Button copy = copy("fact-branched", "inspector.copyBranchedFrom", id);
      return copied(
          fact(head(name, copy), words(desk.text("inspector.branchedElsewhere", id))), copy);
    }
    String title = desk.titled(origin.title());
    String when = origin.createdAt() == null ? "" : desk.dates().day(origin.createdAt());
    var open = new LineButton(title, when);
    open.setId("fact-branched");
    open.begin(Icons.of(Feather.GIT_BRANCH, 14));
    open.setAccessibleText(desk.text("inspector.branchedFromSpoken", title));
    open.setOnAction(_ -> model.open(origin.id()));
    return fact(head(name), open);
  }
}
