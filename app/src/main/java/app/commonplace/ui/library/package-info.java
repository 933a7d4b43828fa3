/// The library: what it holds by tag, source and saved search, as a list beside the reader.
@NullMarked
package app.commonplace.ui.library;

import org.jspecify.annotations.NullMarked;
