package app.commonplace.ui.reader;

import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.shell.Desk;

/// What the cells of the reader work with. Immutable.
///
/// @param code what blocks of code share, and how the person likes to read
/// @param actions what is done with a passage
record ReaderContext(
    ReaderModel model,
    Desk desk,
    Spans spans,
    Pictures pictures,
    TextSelection selection,
    CodeBlocks code,
    Saving saving,
    PassageActions actions) {

  ReadingLook look() {
    return code.look();
  }

  String text(String key, Object... values) {
    return desk.text(key, values);
  }
}
