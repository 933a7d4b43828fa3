/// Text that wraps: in several looks, with marks behind it, and text that can be selected.
@NullMarked
package app.commonplace.ui.flow;

import org.jspecify.annotations.NullMarked;
