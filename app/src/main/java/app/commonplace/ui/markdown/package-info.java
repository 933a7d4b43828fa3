/// Markdown as a flat list of blocks, ready to be shown a few at a time. No nodes, no loading.
@NullMarked
package app.commonplace.ui.markdown;

import org.jspecify.annotations.NullMarked;
