package app.commonplace.badsamples.ui;

import javafx.application.Platform;

final class RunsLater {
  void run(Runnable work) {
    Platform.runLater(work);
  }
}
