package app.commonplace.ui.fx;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// Waits until a burst is over, then acts once: a held arrow key, a person typing. FX thread.
public interface Rest {
  /// Acts after the pause unless asked again before it ends.
  void then(Runnable action);

  /// A pause of real time.
  static Rest of(Duration pause) {
    var timer = new PauseTransition(javafx.util.Duration.millis((double) pause.toMillis()));
    return action -> {
      timer.setOnFinished(_ -> action.run());
      timer.playFromStart();
    };
  }

  /// No pause.
  static Rest none() {
    return Runnable::run;
  }
}
