/// The window.
@NullMarked
package app.commonplace.ui;

import org.jspecify.annotations.NullMarked;
