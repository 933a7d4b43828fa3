package app.commonplace.ui.theme;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/// The few things that move: they show where something came from, and delay no key. Where a person
/// or the system wants little motion everything is there at once. FX thread.
public final class Motion {
  private static final Duration LAYER = Duration.millis(80);
  private static final Duration TOAST = Duration.millis(140);
  private static final double TOAST_RISE = 8;

  private Motion() {}

  /// A layer comes into view. It has the keys from the first moment.
  public static void appear(Node layer) {
    if (moves(layer)) {
      fade(layer, LAYER).play();
    }
  }

  /// A short message rises over the lower edge.
  public static void rise(Node toast) {
    if (moves(toast)) {
      var up = new TranslateTransition(TOAST, toast);
      up.setFromY(TOAST_RISE);
      up.setToY(0);
      up.setInterpolator(Interpolator.EASE_OUT);
      new ParallelTransition(up, fade(toast, TOAST)).play();
    }
  }

  private static FadeTransition fade(Node node, Duration time) {
    var fade = new FadeTransition(time, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    return fade;
  }

  /// A scene that no window shows is drawn once: nothing of it may be half way.
  private static boolean moves(Node node) {
    Scene scene = node.getScene();
    return scene != null && scene.getWindow() != null && !scene.getPreferences().isReducedMotion();
  }
}
