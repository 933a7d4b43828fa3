package app.commonplace.ui.reader;

import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.shell.PassedFiles;

/// What the reader reaches outside of itself. Immutable.
///
/// @param source the library
/// @param links opens addresses and files outside
/// @param files asks the person where to save something
/// @param passed where files lie that are dragged to other programs
public record ReaderDoors(
    ReaderSource source, LinkOpener links, FilePlace files, PassedFiles passed) {}
