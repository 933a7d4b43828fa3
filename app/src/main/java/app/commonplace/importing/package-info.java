/// Detect, read, merge, receipt: how files become entries.
@NullMarked
package app.commonplace.importing;

import org.jspecify.annotations.NullMarked;
