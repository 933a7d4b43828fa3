package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.ui.shell.Desk;

/// What an image or attachment is called.
final class FileNames {
  private FileNames() {}

  static String of(Part part, Desk desk) {
    if (part.name() != null && !part.name().isBlank()) {
      return part.name();
    }
    String id = part.about(Part.Meta.FILE_ID);
    return id == null ? desk.text("reader.unnamed") : id;
  }
}
