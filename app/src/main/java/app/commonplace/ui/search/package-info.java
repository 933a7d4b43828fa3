/// Searching: the query as text and tokens, hits grouped by entry, facets, and the passage in its
/// surroundings.
@NullMarked
package app.commonplace.ui.search;

import org.jspecify.annotations.NullMarked;
