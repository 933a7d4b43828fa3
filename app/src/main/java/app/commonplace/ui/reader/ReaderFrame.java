package app.commonplace.ui.reader;

import javafx.scene.Node;

/// What stands around the reader and is worked from it. FX thread.
///
/// @param showLinks shows the links of the entry, wherever they are listed
/// @param turnFocus hides all that is not read, or shows it again
/// @param inspector the control that shows and hides the details beside the reader
public record ReaderFrame(Runnable showLinks, Runnable turnFocus, Node inspector) {}
