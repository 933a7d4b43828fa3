package app.commonplace.ui.duplicates;

import app.commonplace.model.Relation;
import app.commonplace.model.Twin;
import app.commonplace.twins.Preview;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.RoomKeys;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Two entries that may be one conversation, side by side in the room of the screen, and what the
/// one entry would have after a merge. Escape leads back. FX thread.
public final class DuplicatesLayer extends BorderPane {
  private final DuplicatesModel model;
  private final Desk desk;
  private final Label reason = Labels.filling("", Styles.FG_MUTED);
  private final Label place = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final EntryHead kept;
  private final EntryHead gone;
  private final ListView<Preview.Row> rows = new ListView<>();
  private final Label result = Labels.filling("", Styles.SEMI);
  private final Label made = Labels.filling("", Styles.SMALL, Styles.FG_MUTED);
  private final List<Button> actions;
  private final Button merge;
  private final LayerFocus focus = new LayerFocus(this);

  public DuplicatesLayer(DuplicatesModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("duplicates-layer");
    getStyleClass().addAll("pane", "compare-layer");
    kept = new EntryHead("duplicates-kept", desk);
    gone = new EntryHead("duplicates-gone", desk);
    var back = button("back", Feather.ARROW_LEFT, "Esc", model::close);
    var previous = button("previous", Feather.CHEVRON_LEFT, "←", () -> model.step(-1));
    var next = button("next", Feather.CHEVRON_RIGHT, "→", () -> model.step(1));
    var swap =
        new IconButton(
            "duplicates-swap",
            Feather.REPEAT,
            desk.text("duplicates.swap"),
            desk.keys().shown(KeyAction.KEEP_OTHER));
    swap.setOnAction(_ -> model.swap());
    merge =
        Buttons.of("duplicates-merge", desk.text("duplicates.merge"), model::merge, Styles.PRIMARY);
    Button distinct =
        Buttons.of(
            "duplicates-distinct",
            desk.text("duplicates.distinct"),
            model::distinguish,
            Styles.QUIET);
    actions = List.of(merge, distinct, swap);
    var title = Labels.fixed(desk.text("duplicates.title"), Styles.PANE);
    setTop(new VBox(new PaneHeader(back, title, reason, place, previous, next), heads()));
    rows.setId("duplicates-rows");
    rows.getStyleClass().add("twin-rows");
    rows.setAccessibleText(desk.text("duplicates.rows"));
    rows.setCellFactory(_ -> new RowCell(desk));
    setCenter(rows);
    setBottom(foot(swap, distinct));
    RoomKeys.take(this, desk.keys(), this::press);
    model.shownProperty().subscribe(this::show);
    model.busyProperty().subscribe(this::offer);
  }

  /// Two entries that have nothing in common stay two.
  private void offer() {
    actions.forEach(action -> action.setDisable(model.busyProperty().get()));
    merge.setDisable(merge.isDisable() || !model.isMergeable());
  }

  private IconButton button(String word, Feather glyph, String key, Runnable action) {
    var button = new IconButton("duplicates-" + word, glyph, desk.text("duplicates." + word), key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private HBox heads() {
    var heads = new HBox(kept, gone);
    for (EntryHead head : List.of(kept, gone)) {
      head.setPrefWidth(0);
      HBox.setHgrow(head, Priority.ALWAYS);
    }
    return heads;
  }

  private HBox foot(Button swap, Button distinct) {
    var words = new VBox(2, result, made);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var foot = new HBox(8, words, swap, distinct, merge);
    foot.getStyleClass().add("twin-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void show(DuplicatesModel.@Nullable Shown shown) {
    boolean opens = shown != null && !isVisible();
    focus.show(shown != null);
    if (shown == null) {
      return;
    }
    Preview preview = shown.preview();
    kept.show(preview.kept(), desk.text("duplicates.kept", preview.onlyKept()));
    gone.show(preview.gone(), desk.text("duplicates.gone", preview.onlyGone()));
    rows.getItems().setAll(preview.rows());
    rows.scrollTo(0);
    place.setText(desk.text("duplicates.place", shown.place(), shown.all()));
    reason.setText(reason(shown));
    result.setText(
        model.isMergeable()
            ? desk.text("duplicates.result", preview.rows().size(), preview.shared())
            : desk.text("duplicates.apart"));
    offer();
    Parts.show(made, model.isMergeable());
    made.setText(
        desk.text(
            "duplicates.made",
            preview.tags().size(),
            preview.notes(),
            preview.links(),
            preview.starred() ? 1 : 0));
    if (opens) {
      rows.requestFocus();
    }
  }

  private String reason(DuplicatesModel.Shown shown) {
    Twin found = shown.found();
    return found == null
        ? desk.text("duplicates.chosen")
        : desk.text(
            found.relation() == Relation.WITHIN ? "duplicates.within" : "duplicates.same",
            Math.round(found.confidence() * 100));
  }

  private void press(KeyEvent key) {
    if (acts(desk.keys().meant(KeyPlace.DUPLICATES, key)) || moves(key.getCode())) {
      key.consume();
    }
  }

  private boolean acts(@Nullable KeyAction meant) {
    switch (meant) {
      case KEEP_OTHER -> model.swap();
      case MERGE -> model.merge();
      case NOT_THE_SAME -> model.distinguish();
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  private boolean moves(KeyCode key) {
    switch (key) {
      case ESCAPE -> model.close();
      case LEFT -> model.step(-1);
      case RIGHT -> model.step(1);
      case ENTER -> {
        return mergesByEnter();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// On a button Enter presses that one.
  private boolean mergesByEnter() {
    boolean onButton = getScene().getFocusOwner() instanceof Button;
    if (!onButton) {
      model.merge();
    }
    return !onButton;
  }
}
