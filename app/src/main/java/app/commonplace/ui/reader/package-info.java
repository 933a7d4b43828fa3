/// Reading one entry: its passages along a branch, with their parts, notes and links.
@NullMarked
package app.commonplace.ui.reader;

import org.jspecify.annotations.NullMarked;
