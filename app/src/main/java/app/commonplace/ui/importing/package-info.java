/// Bringing files in: what is dropped on the window, how it goes, and the receipts that account for
/// it.
@NullMarked
package app.commonplace.ui.importing;

import org.jspecify.annotations.NullMarked;
