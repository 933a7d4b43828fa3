/// The border between JavaFX's thread and all others. Nothing outside asks for that thread by
/// itself.
@NullMarked
package app.commonplace.ui.fx;

import org.jspecify.annotations.NullMarked;
