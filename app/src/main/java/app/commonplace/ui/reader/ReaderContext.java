package app.commonplace.ui.reader;

import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.shell.Desk;

/// What the cells of the reader work with. Immutable.
record ReaderContext(
    ReaderModel model,
    Desk desk,
    Spans spans,
    Pictures pictures,
    TextSelection selection,
    CodeBlocks code,
    Saving saving,
    ReadingLook look,
    NoteEditor notes,
    ReaderFrame frame) {

  String text(String key, Object... values) {
    return desk.text(key, values);
  }
}
