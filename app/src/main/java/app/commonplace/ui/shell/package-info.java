/// The frame of the window: rail, status line, layers over the screens, keys that work everywhere.
@NullMarked
package app.commonplace.ui.shell;

import org.jspecify.annotations.NullMarked;
