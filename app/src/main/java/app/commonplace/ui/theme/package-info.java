/// How the window looks: fonts, colour roles, light and dark, and the names of style classes.
@NullMarked
package app.commonplace.ui.theme;

import org.jspecify.annotations.NullMarked;
