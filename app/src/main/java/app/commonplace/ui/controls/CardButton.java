package app.commonplace.ui.controls;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// A card that can be pressed as a whole: it is as high as its text needs in the width there is,
/// and fills the button where cards beside it are higher. A button alone would know neither.
public final class CardButton extends Button {
  private final Region card;

  public CardButton(String id, Region card, Runnable action) {
    this.card = card;
    setId(id);
    getStyleClass().setAll("card-button");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(card);
    setOnAction(_ -> action.run());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return card.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return card.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    card.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
