/// A column of rows of any height that draws only what is in view.
@NullMarked
package app.commonplace.ui.column;

import org.jspecify.annotations.NullMarked;
