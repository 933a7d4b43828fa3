package app.commonplace.ui.controls;

import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.theme.Motion;
import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Short messages over the lower edge of the window. Each stays for eight seconds, longer while the
/// pointer or the focus is on it. A layer of the scene, so that pictures and tests see it.
public final class Toasts extends VBox {
  private static final Duration STAY = Duration.ofSeconds(8);

  /// More at once hide what they are about.
  private static final int MOST = 3;

  public Toasts() {
    super(8);
    setId("toasts");
    getStyleClass().add("toast-layer");
    setAlignment(Pos.BOTTOM_CENTER);
    setPickOnBounds(false);
  }

  /// Says something.
  public void say(String message) {
    show(new Toast(message, "toast"));
  }

  /// Says something that something can be done about; answers what takes the message away.
  public Runnable say(String message, String actionText, Runnable action) {
    var toast = new Toast(message, "toast");
    Button button = Buttons.of("toast-action", actionText, () -> {}, "quiet", "small");
    button.setOnAction(_ -> {
      remove(toast);
      action.run();
    });
    toast.getChildren().add(1, button);
    show(toast);
    return () -> remove(toast);
  }

  /// Says what went wrong and what to do about it.
  public void problem(String sentence, String hint) {
    var toast = new Toast(hint.isEmpty() ? sentence : sentence + " " + hint, "toast", "problem");
    toast.getChildren().addFirst(Icons.of(Feather.ALERT_TRIANGLE, 14, "fg-danger"));
    show(toast);
  }

  private void show(Toast toast) {
    getChildren().add(toast);
    if (getChildren().size() > MOST) {
      getChildren().removeFirst(); // it was read or it was not; the steps themselves are kept
    }
    Motion.rise(toast);
    toast.leave.playFromStart();
  }

  private void remove(Node toast) {
    getChildren().remove(toast);
  }

  private final class Toast extends HBox {
    private final PauseTransition leave =
        new PauseTransition(javafx.util.Duration.millis((double) STAY.toMillis()));

    Toast(String message, String... styles) {
      super(12);
      getStyleClass().addAll(styles);
      setAlignment(Pos.CENTER_LEFT);
      setFillHeight(false); // so that one line of words stands in the middle
      setAccessibleRole(AccessibleRole.TEXT);
      setAccessibleText(message);
      setMaxWidth(USE_PREF_SIZE);
      var words = new TextSurface("small-text");
      words.show(message);
      words.setMaxWidth(440);
      var close = new IconButton("toast-close", Feather.X, message);
      close.setOnAction(_ -> remove(this));
      getChildren().addAll(words, close);
      leave.setOnFinished(_ -> remove(this));
      hoverProperty().subscribe(this::pauseOrGoOn);
      focusWithinProperty().subscribe(this::pauseOrGoOn);
    }

    private void pauseOrGoOn() {
      if (isHover() || isFocusWithin()) {
        leave.pause();
      } else if (getParent() != null) {
        leave.play();
      }
    }
  }
}
