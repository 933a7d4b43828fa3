package app.commonplace.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.fx.FxThread;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LayersTest {
  @BeforeAll
  static void start() {
    FxThread.start();
  }

  private static StackPane layer(String id) {
    var layer = new StackPane();
    layer.setId(id);
    layer.setVisible(false);
    return layer;
  }

  @Test
  void aLayerIsInTheSceneOnceItHasShownInItsPlace() {
    FxThread.call(() -> {
      StackPane low = layer("low");
      StackPane middle = layer("middle");
      StackPane high = layer("high");
      var layers = new Layers(low);
      layers.add(middle, high);
      assertEquals(List.of(), layers.getChildren());
      high.setVisible(true);
      low.setVisible(true);
      assertEquals(List.of(low, high), layers.getChildren());
      high.setVisible(false);
      middle.setVisible(true);
      assertEquals(List.of(low, middle, high), layers.getChildren());
      return true;
    });
  }

  @Test
  void theFocusGoesBackWhereItWasBeforeALayerShowedForTheFirstTime() {
    FxThread.call(() -> {
      var below = new TextField();
      StackPane layer = layer("layer");
      var inside = new TextField();
      layer.getChildren().add(inside);
      var scene = new Scene(new StackPane(below, new Layers(layer)));
      below.requestFocus();
      var focus = new LayerFocus(layer);
      focus.show(true);
      inside.requestFocus();
      assertEquals(inside, scene.getFocusOwner());
      focus.show(false);
      assertEquals(below, scene.getFocusOwner());
      return true;
    });
  }
}
