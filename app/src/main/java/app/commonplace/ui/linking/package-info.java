/// Joins a passage to another: suggestions from the moment it opens, a kind, a note.
@NullMarked
package app.commonplace.ui.linking;

import org.jspecify.annotations.NullMarked;
