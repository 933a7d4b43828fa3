/// Pictures of scenes that no window shows, made without a display.
@NullMarked
package app.commonplace.ui.pictures;

import org.jspecify.annotations.NullMarked;
