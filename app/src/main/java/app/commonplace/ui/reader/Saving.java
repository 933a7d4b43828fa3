package app.commonplace.ui.reader;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.Blob;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.ui.controls.DragOut.Dragged;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Saves what a person reads into files of their own, where they say. FX thread; the files are
/// written away from it.
public final class Saving {
  private final ReaderDoors doors;
  private final Desk desk;

  public Saving(ReaderDoors doors, Desk desk) {
    this.doors = doors;
    this.desk = desk;
  }

  /// A block of code, under the ending of its language.
  void code(Block.Code block) {
    save(nameOf(block), file -> doors.source().save(block.text(), file));
  }

  private String nameOf(Block.Code block) {
    return desk.text("reader.code.file") + CodeEndings.of(block.language());
  }

  /// A block of code as other programs get it that it is dragged to.
  Dragged dragged(Block.Code block) {
    Path file =
        doors.passed().pass(nameOf(block), place -> doors.source().save(block.text(), place));
    return new Dragged(file, block.text());
  }

  /// An image or attachment as other programs get it; empty where its bytes are missing.
  Optional<Dragged> dragged(Part part) {
    Blob blob = part.blob();
    return blob == null
        ? Optional.empty()
        : Optional.of(
            new Dragged(
                doors
                    .passed()
                    .pass(
                        SafeNames.of(FileNames.of(part, desk)),
                        place -> doors.source().save(blob, place)),
                ""));
  }

  private void file(String name, Blob blob) {
    save(SafeNames.of(name), file -> doors.source().save(blob, file));
  }

  /// An image or attachment of a passage as it came.
  public void part(Part part) {
    if (part.blob() != null) {
      file(FileNames.of(part, desk), part.blob());
    }
  }

  /// An original of an entry as it was exported.
  void original(long raw, String title) {
    save(SafeNames.of(title) + ".json", file -> doors.source().saveOriginal(raw, file));
  }

  /// Entries in a form that other programs read, in a folder of its own.
  ///
  /// @param name what the folder would be called
  public void entries(List<EntryId> ids, String name, ExportForm form) {
    if (!ids.isEmpty()) {
      save(SafeNames.of(name), folder -> doors.source().export(ids, folder, form));
    }
  }

  private void save(String name, Consumer<Path> write) {
    doors.files().choose(name).ifPresent(place -> write(place, write));
  }

  private void write(Path place, Consumer<Path> write) {
    desk.jobs()
        .run(
            () -> {
              write.accept(place);
              return place;
            },
            saved -> desk.messages().say(desk.text("reader.saved", saved.toString())));
  }
}
