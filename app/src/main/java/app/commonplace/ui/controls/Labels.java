package app.commonplace.ui.controls;

import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Words on a screen, by their step of type and their colour role.
public final class Labels {
  private Labels() {}

  public static Label of(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A label that takes the room that is left and ends in an ellipsis where that is too little.
  public static Label filling(String text, String... styles) {
    Label label = of(text, styles);
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  /// A label that is never cut.
  public static Label fixed(String text, String... styles) {
    Label label = of(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// What the bars of one colour mean.
  ///
  /// @param style of the colour
  public static HBox legend(String style, String word) {
    var swatch = new Region();
    swatch.getStyleClass().addAll("swatch", style);
    var legend = new HBox(5, swatch, fixed(word, Styles.CAPTION, Styles.FG_SUBTLE));
    legend.setAlignment(Pos.CENTER_LEFT);
    return legend;
  }

  /// Room that pushes what follows to the end of a row.
  public static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
