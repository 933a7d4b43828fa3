package app.commonplace.ui.importing;

import app.commonplace.ui.shell.Keys;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Lets a scene take files and text from other programs. Translates events about files for
/// [DropModel], which decides; text becomes a note. FX thread.
public final class DropZone {
  private final DropModel model;
  private final DropOverlay overlay;

  private final Consumer<String> words;

  private DropZone(DropModel model, DropOverlay overlay, Consumer<String> words) {
    this.model = model;
    this.overlay = overlay;
    this.words = words;
  }

  /// Listens to the scene for as long as it lives.
  ///
  /// @param words takes text or an address that was dropped
  public static void install(
      Scene scene, DropModel model, DropOverlay overlay, Consumer<String> words) {
    var zone = new DropZone(model, overlay, words);
    scene.addEventFilter(DragEvent.DRAG_OVER, zone::over);
    // comes for the scene alone, not for the nodes in it
    scene.addEventHandler(DragEvent.DRAG_EXITED, _ -> model.leave());
    scene.addEventFilter(DragEvent.DRAG_DROPPED, zone::drop);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, zone::press);
  }

  private void over(DragEvent event) {
    if (comesFromOutside(event)) {
      model.enter(files(event.getDragboard()));
      over(event.getSceneX(), event.getSceneY());
      if (model.showingProperty().get()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    } else if (isText(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void over(double sceneX, double sceneY) {
    model.over(overlay.targetAt(sceneX, sceneY), overlay.rowAt(sceneX, sceneY));
  }

  /// Text that comes from another program and not onto a field, which takes it itself.
  private static boolean isText(DragEvent event) {
    Dragboard board = event.getDragboard();
    return event.getGestureSource() == null
        && !board.hasFiles()
        && (board.hasString() || board.hasUrl())
        && !Keys.takesText(event.getTarget());
  }

  /// What was dropped, with where it is from.
  static String words(@Nullable String text, @Nullable String address) {
    String said = text == null ? "" : text.strip();
    String from = address == null || said.contains(address.strip()) ? "" : address.strip();
    return (said + "\n\n" + from).strip();
  }

  private static boolean comesFromOutside(DragEvent event) {
    Dragboard board = event.getDragboard();
    return event.getGestureSource() == null && board.hasFiles();
  }

  private void drop(DragEvent event) {
    if (comesFromOutside(event)) {
      over(event.getSceneX(), event.getSceneY());
      event.setDropCompleted(model.drop(files(event.getDragboard())));
      event.consume();
    } else if (isText(event)) {
      Dragboard board = event.getDragboard();
      words.accept(words(board.getString(), board.getUrl()));
      event.setDropCompleted(true);
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
