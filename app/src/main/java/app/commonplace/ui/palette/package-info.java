/// Finds anything by name from anywhere: commands, entries, passages, tags, saved searches.
@NullMarked
package app.commonplace.ui.palette;

import org.jspecify.annotations.NullMarked;
