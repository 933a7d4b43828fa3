package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.runtime.Look;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.Standing;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of the results: an entry, one of its passages, or the offer of more of them.
final class ResultCell extends ListCell<ResultRow> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
  private static final double HEAD = 33;
  private static final double FOUND = 53;
  private static final double FOUND_IN_ONE_LINE = 32;
  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
  private static final double MORE = 24;

  /// Room and a line below the last row of a group.
  private static final double END = 7;

  private final SearchModel model;
  private final Desk desk;
  private final HeadLook head = new HeadLook();
  private final FoundLook found;
  private final MoreLook more = new MoreLook();

  ResultCell(SearchModel model, Desk desk, Runnable onOpen) {
    this.model = model;
    this.desk = desk;
    found = new FoundLook();
    getStyleClass().add("result-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    model.selectedProperty().subscribe(this::light);
    model.list().severalProperty().subscribe(this::light);
    model.results().shownProperty().subscribe(() -> updateItem(getItem(), isEmpty()));
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof ResultRow.Found row) {
        click(row, event);
        if (event.getClickCount() == 2) {
          onOpen.run();
        }
      }
    });
  }

  /// As in every list: Shift chooses up to the hit, Ctrl or Command one more or one less.
  private void click(ResultRow.Found row, MouseEvent event) {
    if (event.isShiftDown()) {
      model.list().extendTo(row);
    } else if (event.isShortcutDown()) {
      model.list().toggle(row);
    } else {
      model.list().choose(row);
    }
  }

  @Override
  protected void updateItem(@Nullable ResultRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      setGraphic(look(row));
    }
    light();
  }

  /// Rows need not be measured, so that a long list scrolls at the speed of its rows' making.
  @Override
  protected double computePrefHeight(double width) {
    return switch (getItem()) {
      case null -> height();
      case ResultRow.Head _ -> HEAD;
      case ResultRow.Found row -> height() + (row.last() ? END : 0);
      case ResultRow.More _ -> MORE + END;
    };
  }

  private boolean isDense() {
    return model.densityProperty().get() != Look.Density.COMFORTABLE;
  }

  private double height() {
    return isDense() ? FOUND_IN_ONE_LINE : FOUND;
  }

  private Node look(ResultRow row) {
    return switch (row) {
      case ResultRow.Head(HitGroup group) -> head.show(group);
      case ResultRow.Found shown -> found.show(shown);
      case ResultRow.More offered -> more.show(offered);
    };
  }

  private void light() {
    ResultRow.Found chosen = model.selectedProperty().get();
    boolean here =
        chosen != null
            && getItem() instanceof ResultRow.Found row
            && (row.hit().passageId().equals(chosen.hit().passageId())
                || model.list().severalProperty().get().contains(row.hit().passageId()));
    pseudoClassStateChanged(CHOSEN, here);
    boolean ends =
        getItem() instanceof ResultRow.More
            || (getItem() instanceof ResultRow.Found row && row.last());
    pseudoClassStateChanged(LAST, ends);
  }

  private final class HeadLook extends HBox {
    private final ProviderTile tile = new ProviderTile("");
    private final Label title = Labels.of("", Styles.SEMI, "title");
    private final Node star = Icons.of(Icons.STAR_FILLED, 12, Styles.STAR);
    private final Label about = Labels.fixed("", Styles.CAPTION, Styles.FG_SUBTLE);

    HeadLook() {
      super(8);
      getStyleClass().add("result-head");
      setAlignment(Pos.CENTER_LEFT);
      title.setMinWidth(0);
      getChildren().addAll(tile, title, star, Labels.spring(), about);
      setPrefWidth(0);
    }

    Node show(HitGroup group) {
      Entry entry = group.entry();
      boolean starred = entry != null && entry.starred();
      tile.provider(group.hits().getFirst().provider());
      title.setText(model.words().title(group));
      Parts.show(star, starred);
      about.setText(model.words().group(group));
      ResultCell.this.setAccessibleText(
          tile.getAccessibleText() + ", " + title.getText() + ", " + about.getText());
      return this;
    }
  }

  private final class FoundLook extends HBox {
    private final Label who = Labels.of("", "who");
    private final StandingLabel standing;
    private final SnippetText snippet = new SnippetText();
    private final EvidenceBars bars = new EvidenceBars(model.words());
    private boolean inOneLine;

    FoundLook() {
      super(12);
      getStyleClass().add("result-found");
      HBox.setHgrow(snippet, Priority.ALWAYS);
      standing = new StandingLabel(desk);
      getChildren().addAll(new VBox(who, standing), snippet, bars);
      setPrefWidth(0);
    }

    Node show(ResultRow.Found row) {
      Hit hit = row.hit();
      Marked marked = Marked.of(model.words().snippet(hit));
      Mode mode = model.results().shownProperty().get();
      who.setText(model.words().speaker(hit));
      if (inOneLine != isDense()) {
        inOneLine = isDense();
        snippet.lines(inOneLine ? 1 : 2);
        bars.inOneLine(inOneLine);
      }
      snippet.show(marked);
      ResultCell.this.pseudoClassStateChanged(DENSE, isDense());
      bars.show(hit, mode);
      standing.show(hit.standing());
      Parts.show(who, !(inOneLine && hit.standing() != Standing.NONE)); // room for one of the two
      ResultCell.this.setAccessibleText(model.words().spoken(hit, marked.text(), mode));
      return this;
    }
  }

  private final class MoreLook extends HBox {
    private final Button button = new Button();

    MoreLook() {
      getStyleClass().add("result-more");
      button.getStyleClass().setAll("facet-more");
      getChildren().add(button);
      setPrefWidth(0);
    }

    Node show(ResultRow.More row) {
      button.setText(model.words().more(row));
      button.setOnAction(_ -> model.list().showMore(row.group().id(), row.hidden() > 0));
      ResultCell.this.setAccessibleText(button.getText());
      return this;
    }
  }
}
