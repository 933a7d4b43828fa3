package app.commonplace.ui.reader;

import app.commonplace.model.Passage;
import app.commonplace.model.Provider;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.texts.ModelNames;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Who speaks in a passage, when, and which of its siblings this is.
final class HeadCell extends ReaderCell {
  private static final double MARGIN = 3;

  /// More digits do not fit beside the sign between the column and a note in the margin.
  private static final int ONE_DIGIT = 9;

  private final HBox line = new HBox(6);
  private final ProviderTile tile = new ProviderTile("");
  private final Label name = Labels.fixed("", Styles.SEMI);
  private final Label time = Labels.of("", Styles.FG_SUBTLE);
  private final Label count = Labels.fixed("");
  private final HBox switcher = new HBox();
  private final Node compare;
  private final Button links;
  private final HBox actions;
  private boolean filled;
  private final Label position = Labels.fixed("", Styles.CAPTION, Styles.FG_SUBTLE);

  HeadCell(ReaderContext context) {
    super(context);
    line.getStyleClass().add("passage-head");
    switcher.getStyleClass().add("switcher");
    switcher.setMaxWidth(USE_PREF_SIZE);
    switcher.setAlignment(Pos.CENTER);
    switcher
        .getChildren()
        .addAll(
            step("branch-previous", Feather.CHEVRON_LEFT, "reader.previousVersion", "[", -1),
            count,
            step("branch-next", Feather.CHEVRON_RIGHT, "reader.nextVersion", "]", 1));
    compare =
        Buttons.of(
            "compare",
            Feather.COLUMNS,
            context.text("reader.compare"),
            () -> context.actions().compare(row().at()),
            Styles.QUIET,
            Styles.COMPACT);
    compare.setFocusTraversable(false); // C does the same
    links =
        Buttons.of("passage-links", Feather.LINK, "", context.actions()::showLinks, "gutter-mark");
    links.setManaged(false);
    links.setFocusTraversable(false);
    getChildren().add(links);
    actions = actions();
    line.getChildren()
        .addAll(tile, name, time, Labels.spring(), actions, switcher, compare, position);
    line.setOnDragDetected(event -> {
      context.selection().clear();
      context.actions().drag(line, row().at());
      event.consume();
    });
    content(line);
    hoverProperty().subscribe(_ -> showActions());
    context.model().place().pointedProperty().subscribe(_ -> showActions());
    context.model().place().currentProperty().subscribe(_ -> showActions());
  }

  /// What is done with the passage; each has a key, so none is a stop of Tab.
  private HBox actions() {
    var all =
        new HBox(
            action(
                "copy-passage",
                Feather.COPY,
                "reader.copyPassage",
                KeyAction.COPY_PASSAGE,
                context().actions()::copy),
            action(
                "note-passage",
                Feather.EDIT_3,
                "reader.note.add",
                KeyAction.NOTE,
                at -> context().actions().note(at, "")),
            action(
                "link-passage",
                Feather.LINK,
                "reader.linkPassage",
                KeyAction.LINK,
                context().actions()::link));
    all.setAlignment(Pos.CENTER);
    return all;
  }

  private IconButton action(
      String id, Feather glyph, String text, KeyAction does, IntConsumer action) {
    String name = context().text(text);
    var button = new IconButton(id, glyph, name, context().desk().keys().shown(does));
    button.getStyleClass().add(Styles.COMPACT);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> action.accept(row().at()));
    return button;
  }

  private void showActions() {
    ReadingPlace place = context().model().place();
    boolean here =
        filled && place.pointedProperty().get() && place.currentProperty().get() == row().at();
    Parts.show(actions, isHover() || here);
  }

  private IconButton step(String id, Feather glyph, String text, String key, int direction) {
    var button = new IconButton(id, glyph, context().text(text), key);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> context().model().switchSibling(row().at(), direction));
    return button;
  }

  @Override
  void fill(Row next) {
    filled = true;
    showActions();
    Page page = context().model().pageProperty().get();
    Passage passage = page.path().get(next.at());
    OpenEntry opened = context().model().openedProperty().get();
    Speaker speaker = Speaker.of(passage);
    Parts.show(tile, speaker == Speaker.MODEL && opened != null);
    tile.provider(opened == null ? "" : opened.entry().provider());
    name.setText(name(passage, speaker, opened));
    time.setText(
        passage.createdAt() == null ? "" : context().desk().dates().time(passage.createdAt()));
    List<Passage> siblings = context().model().siblings(next.at());
    Parts.show(switcher, siblings.size() > 1);
    Parts.show(compare, siblings.size() > 1);
    int version = ReaderModel.indexIn(siblings, passage) + 1;
    count.setText(context().text("reader.version", version, siblings.size()));
    switcher.getChildren().getFirst().setDisable(version <= 1);
    switcher.getChildren().getLast().setDisable(version >= siblings.size());
    showLinks(passage, opened);
    Parts.show(position, speaker != Speaker.MODEL);
    position.setText(context().text("reader.position", next.at() + 1, page.path().size()));
    setAccessibleText(new SpokenHead(context()).of(next.at(), speaker, name.getText(), siblings));
  }

  /// How many links begin or end at the passage, in the margin.
  private void showLinks(Passage passage, @Nullable OpenEntry opened) {
    long count =
        opened == null ? 0 : opened.links().stream().filter(end -> end.isAt(passage.id())).count();
    links.setVisible(count > 0);
    links.setText(context().desk().texts().number(count));
    links.setContentDisplay(count > ONE_DIGIT ? ContentDisplay.TOP : ContentDisplay.LEFT);
    links.setAccessibleText(context().text("reader.linked", count));
  }

  @Override
  void layoutMargin(double from, double top) {
    links.resizeRelocate(from + MARGIN, top, links.prefWidth(-1), links.prefHeight(-1));
  }

  private String name(Passage passage, Speaker speaker, @Nullable OpenEntry opened) {
    return switch (speaker) {
      case PERSON -> context().text("reader.you");
      case SYSTEM -> context().text("reader.system");
      case SECTION ->
          passage.author() == null
              ? context().text("reader.section", row().at() + 1)
              : passage.author();
      case MODEL -> modelName(passage, opened);
    };
  }

  private String modelName(Passage passage, @Nullable OpenEntry opened) {
    String model = passage.model();
    if (model == null && opened != null) {
      model = opened.entry().model();
    }
    if (model != null) {
      return ModelNames.displayName(model);
    }
    return opened == null ? "" : Provider.displayName(opened.entry().provider());
  }
}
