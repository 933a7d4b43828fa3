/// Two entries that may be one conversation, side by side.
@NullMarked
package app.commonplace.ui.duplicates;

import org.jspecify.annotations.NullMarked;
