package app.commonplace.ui.reader;

import app.commonplace.model.Blob;
import app.commonplace.model.Part;
import app.commonplace.problems.Problem;
import app.commonplace.ui.controls.DragOut;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// What is done with the images and attachments of passages: shown large, opened with the system's
/// program, saved. FX thread.
final class PartFiles {
  private final ReaderDoors doors;
  private final Desk desk;
  private final Saving saving;
  private final ImagesModel images;

  PartFiles(ReaderDoors doors, Desk desk, Saving saving, ImagesModel images) {
    this.doors = doors;
    this.desk = desk;
    this.saving = saving;
    this.images = images;
  }

  /// Shows an image over the window.
  void view(Part image) {
    images.open(image);
  }

  /// Opens a file with the program that the system has for it.
  void open(Part part) {
    String name = FileNames.of(part, desk);
    if (!OpenableKinds.holds(name)) {
      String said = desk.text("reader.file.notOpened", name);
      desk.messages().offer(said, desk.text("reader.file.save"), () -> save(part));
    } else if (part.blob() != null) {
      Blob blob = part.blob();
      desk.jobs().run(() -> doors.source().unpack(blob, SafeNames.of(name)), this::open);
    }
  }

  private void open(Path copy) {
    try {
      doors.links().open(copy);
    } catch (Problem e) {
      desk.messages().problem(e);
    }
  }

  /// Asks where to, and saves a file as it came.
  void save(Part part) {
    saving.part(part);
  }

  /// What other programs get that a file is dragged to.
  Optional<DragOut.Dragged> dragged(Part part) {
    return saving.dragged(part);
  }

  ContextMenu menu(Part part) {
    MenuItem save = Menus.item(desk.text("reader.file.saveAs"), "", () -> save(part));
    MenuItem open = Menus.item(desk.text("reader.file.open"), "Enter", () -> open(part));
    return new ContextMenu(open, save);
  }

  ContextMenu imageMenu(Part part) {
    return new ContextMenu(
        Menus.item(desk.text("reader.image.view"), "Enter", () -> view(part)),
        Menus.item(desk.text("reader.file.open"), "", () -> open(part)),
        Menus.item(desk.text("reader.file.saveAs"), "", () -> save(part)));
  }
}
