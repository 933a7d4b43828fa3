package app.commonplace.ui.search;

import app.commonplace.search.query.Field;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ProjectNames;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The search field: tokens, and behind them the words that are being typed.
final class QueryField extends HBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final QueryModel query;
  private final Desk desk;
  private final TextField field = new TextField();
  private final TokenFlow flow;
  private final Button save;

  /// @param onSave asks for a name to save the search under
  QueryField(QueryModel query, Desk desk, Runnable onSave) {
    super(8);
    this.query = query;
    this.desk = desk;
    setId("query");
    getStyleClass().add("query-field");
    setAlignment(Pos.CENTER_LEFT);
    field.setId("query-text");
    field.getStyleClass().add("bare");
    field.setAccessibleText(desk.text("search.field"));
    field.setPromptText(desk.text("search.prompt"));
    flow = new TokenFlow(field);
    HBox.setHgrow(flow, Priority.ALWAYS);
    save =
        Buttons.of(
            "save-search",
            Feather.BOOKMARK,
            desk.text("search.save"),
            onSave,
            Styles.QUIET,
            Styles.COMPACT);
    var clear = new IconButton("clear-search", Feather.X_CIRCLE, desk.text("search.clear"));
    clear.setOnAction(_ -> {
      query.clear();
      field.requestFocus();
    });
    getChildren().addAll(Icons.of(Feather.SEARCH, 18, Styles.FG_DEFAULT), flow, save, clear);
    bind(clear);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    setOnMouseClicked(_ -> field.requestFocus());
  }

  private void bind(Node clear) {
    field.textProperty().bindBidirectional(query.textProperty());
    // a token is taken out of the text only after the key that ended it has done its work
    field.textProperty().subscribe(_ -> FxThread.later(this::absorb));
    query.tokens().subscribe(this::showTokens);
    showTokens();
    var empty = query.queryProperty().isEmpty();
    save.disableProperty().bind(empty);
    clear.disableProperty().bind(empty);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::light);
  }

  private void light(@Nullable Node focused) {
    pseudoClassStateChanged(ACTIVE, field.equals(focused));
  }

  private void absorb() {
    int caret = field.getCaretPosition();
    if (query.hasToAbsorb(caret)) {
      field.positionCaret(query.absorb(caret));
    }
  }

  private void press(KeyEvent key) {
    boolean atStart = field.getCaretPosition() == 0 && field.getSelection().getLength() == 0;
    if (key.getCode() == KeyCode.BACK_SPACE && atStart && !query.tokens().isEmpty()) {
      int length = query.takeApartLast();
      field.positionCaret(length);
      key.consume();
    }
  }

  private void showTokens() {
    var chips = new ArrayList<Node>();
    List<QueryToken> tokens = query.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      chips.add(chip(tokens.get(i), i));
    }
    flow.show(chips);
    field.setPromptText(tokens.isEmpty() ? desk.text("search.prompt") : "");
  }

  private Node chip(QueryToken token, int index) {
    var cross =
        new IconButton(
            "remove-token-" + index, Feather.X, desk.text("search.removeToken", token.print()));
    cross.setOnAction(_ -> {
      query.remove(token);
      field.requestFocus();
    });
    var chip = new HBox(6);
    chip.setId("token-" + index);
    chip.getStyleClass().add("query-token");
    chip.setAlignment(Pos.CENTER_LEFT);
    if (!token.label().isEmpty()) {
      chip.getChildren().add(Labels.fixed(token.label(), Styles.FG_ACCENT));
    }
    chip.getChildren().addAll(Labels.fixed(shown(token)), cross);
    chip.setAccessibleText(token.print());
    return chip;
  }

  /// A project is named as a person reads it; what is searched for stays its id.
  private String shown(QueryToken token) {
    return token.label().endsWith(Field.PROJECT.word() + ":")
        ? ProjectNames.displayName(desk.texts(), token.value())
        : token.value();
  }

  TextField field() {
    return field;
  }

  Button saveButton() {
    return save;
  }

  /// Puts the focus into the field, with all words selected.
  void enter() {
    field.requestFocus();
    field.selectAll();
  }
}
