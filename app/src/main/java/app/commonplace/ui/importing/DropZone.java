package app.commonplace.ui.importing;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/// Lets a scene take files from the operating system. Translates its events for [DropModel], which
/// decides. FX thread.
public final class DropZone {
  private final DropModel model;
  private final DropOverlay overlay;

  private DropZone(DropModel model, DropOverlay overlay) {
    this.model = model;
    this.overlay = overlay;
  }

  /// Listens to the scene for as long as it lives.
  public static void install(Scene scene, DropModel model, DropOverlay overlay) {
    var zone = new DropZone(model, overlay);
    scene.addEventFilter(DragEvent.DRAG_OVER, zone::over);
    // comes for the scene alone, not for the nodes in it
    scene.addEventHandler(DragEvent.DRAG_EXITED, _ -> model.leave());
    scene.addEventFilter(DragEvent.DRAG_DROPPED, zone::drop);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, zone::press);
  }

  private void over(DragEvent event) {
    if (comesFromOutside(event)) {
      model.enter(files(event.getDragboard()));
      model.over(overlay.targetAt(event.getSceneX(), event.getSceneY()));
      if (model.showingProperty().get()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    }
  }

  private static boolean comesFromOutside(DragEvent event) {
    Dragboard board = event.getDragboard();
    return event.getGestureSource() == null && board.hasFiles();
  }

  private void drop(DragEvent event) {
    if (comesFromOutside(event)) {
      model.over(overlay.targetAt(event.getSceneX(), event.getSceneY()));
      event.setDropCompleted(model.drop(files(event.getDragboard())));
      event.consume();
    }
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && model.showingProperty().get()) {
      model.cancel();
      key.consume();
    }
  }

  private static List<Path> files(Dragboard board) {
    List<File> files = board.getFiles();
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }
}
