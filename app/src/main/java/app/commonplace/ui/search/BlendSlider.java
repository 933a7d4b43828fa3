package app.commonplace.ui.search;

import app.commonplace.search.Mode;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Moves the weight between words and meaning; there only where both count.
final class BlendSlider extends HBox {
  private final Blending blending;
  private final SearchWords words;
  private final Desk desk;
  private final Track track = new Track();
  private final Label keyword = Labels.fixed("", Styles.SMALL);
  private final Label meaning = Labels.fixed("", Styles.SMALL);
  private final IconButton reset;

  BlendSlider(Blending blending, SearchWords words, Desk desk) {
    super(8);
    this.blending = blending;
    this.words = words;
    this.desk = desk;
    setId("blend");
    getStyleClass().add("blend");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    reset =
        new IconButton(
            "blend-reset",
            Feather.ROTATE_CCW,
            desk.text("search.blend.reset"),
            desk.keys().shown(KeyAction.USUAL_BLEND));
    reset.setOnAction(_ -> blending.reset());
    getChildren().addAll(keyword, track, meaning, reset);
    blending.meaningProperty().subscribe(_ -> show());
    blending.usualProperty().subscribe(_ -> show());
    track.slider.valueProperty().addListener((_, _, value) -> choose(value.doubleValue()));
    blending
        .modeProperty()
        .subscribe(mode -> {
          Parts.show(this, mode == Mode.HYBRID);
        });
  }

  private void choose(double value) {
    if (value != blending.meaningProperty().get()) {
      blending.choose(value);
    }
  }

  private void show() {
    double share = blending.meaningProperty().get();
    track.slider.setValue(share);
    track.requestLayout();
    String ofWords = words.fullScore(1 - share);
    String ofMeaning = words.fullScore(share);
    keyword.setText(desk.text("search.blend.keyword", ofWords));
    meaning.setText(desk.text("search.blend.meaning", ofMeaning));
    track.slider.setAccessibleText(desk.text("search.blend.spoken", ofWords, ofMeaning));
    reset.setDisable(share == blending.usualProperty().get());
  }

  /// The slider, and a tick where searches begin.
  private final class Track extends Region {
    private static final double WIDTH = 136;
    private static final double THUMB = 16;
    private final Slider slider = new Slider(0, 1, 0);
    private final Region tick = new Region();

    Track() {
      slider.setId("blend-slider");
      slider.setBlockIncrement(0.05);
      tick.getStyleClass().add("tick");
      tick.setMouseTransparent(true);
      getChildren().addAll(tick, slider);
      setMinWidth(WIDTH);
      setMaxWidth(WIDTH);
    }

    @Override
    protected double computePrefWidth(double height) {
      return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
      return slider.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      slider.resizeRelocate(0, 0, getWidth(), getHeight());
      double x = THUMB / 2 + blending.usualProperty().get() * (getWidth() - THUMB);
      tick.resizeRelocate(snapPositionX(x - 1), snapPositionY(getHeight() / 2 - 5), 2, 10);
    }
  }
}
