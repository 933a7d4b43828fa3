/// Shows texts as they are read, without the signs they were written with.
@NullMarked
package app.commonplace.ui.rendered;

import org.jspecify.annotations.NullMarked;
