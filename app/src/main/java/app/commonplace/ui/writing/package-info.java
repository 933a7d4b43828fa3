/// Writing notes that stand for themselves, over whatever the window shows.
@NullMarked
package app.commonplace.ui.writing;

import org.jspecify.annotations.NullMarked;
