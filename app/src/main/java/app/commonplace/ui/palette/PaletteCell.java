package app.commonplace.ui.palette;

import app.commonplace.search.Standing;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Pills;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.controls.TagDot;
import app.commonplace.ui.search.StandingLabel;
import app.commonplace.ui.search.Standings;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A line of the palette: what it is, its name with the typed letters lit, and how the keyboard
/// does the same. FX thread.
final class PaletteCell extends ListCell<PaletteRow> {
  private static final double HEAD = 30;
  private static final double ITEM = 36;

  private final Desk desk;

  PaletteCell(PaletteModel model, Desk desk) {
    this.desk = desk;
    setPrefWidth(0);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setOnMouseClicked(_ -> {
      if (getItem() instanceof PaletteRow.Item) {
        model.take(getIndex());
      }
    });
  }

  static double height(PaletteRow row) {
    return row instanceof PaletteRow.Head ? HEAD : ITEM;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getItem() == null ? ITEM : height(getItem());
  }

  @Override
  protected void updateItem(@Nullable PaletteRow row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().removeAll("palette-head-row", "palette-item");
    if (row == null || empty) {
      setGraphic(null);
      setText(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case PaletteRow.Head(String text) -> {
        getStyleClass().add("palette-head-row");
        setGraphic(Labels.fixed(text, Styles.CAPTION, Styles.SEMI, Styles.FG_MUTED));
        setAccessibleText(text);
      }
      case PaletteRow.Item item -> {
        getStyleClass().add("palette-item");
        setGraphic(line(item));
        setAccessibleText(spoken(item));
      }
    }
  }

  private String spoken(PaletteRow.Item item) {
    String decided = Standings.word(desk, item.standing());
    return Stream.of(item.text(), item.spoken(), decided, item.about())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private HBox line(PaletteRow.Item item) {
    var mark = new StackPane(mark(item.mark()));
    mark.getStyleClass().add("palette-mark");
    var line = new HBox(10, mark, lit(item.text(), item.places()));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    if (item.standing() != Standing.NONE) {
      var standing = new StandingLabel(desk);
      standing.show(item.standing());
      line.getChildren().add(standing);
    }
    if (!item.about().isEmpty()) {
      line.getChildren().add(Labels.fixed(item.about(), Styles.STATUS, Styles.FG_SUBTLE));
    }
    if (!item.key().isEmpty()) {
      for (String key : item.key().split("\\+(?!$)")) {
        line.getChildren().add(Pills.key(key));
      }
    }
    Label enter = Labels.fixed("", "palette-enter");
    enter.setGraphic(Icons.of(Feather.CORNER_DOWN_LEFT, 12));
    enter.managedProperty().bind(enter.visibleProperty()); // what ends other lines ends at the edge
    line.getChildren().add(enter);
    return line;
  }

  private static Node mark(PaletteRow.Mark mark) {
    return switch (mark) {
      case PaletteRow.Mark.Glyph(Feather glyph) -> Icons.of(glyph, 16);
      case PaletteRow.Mark.Source(String provider) -> new ProviderTile(provider);
      case PaletteRow.Mark.Hue(int hue) -> new TagDot(hue);
    };
  }

  /// The name, one line of it, with what was typed standing out.
  private static Node lit(String text, List<Integer> places) {
    Label plain = Labels.filling(text);
    plain.setPrefWidth(0);
    if (places.isEmpty()) {
      return plain;
    }
    var line = new LitLine(text, new HashSet<>(places));
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }
}
