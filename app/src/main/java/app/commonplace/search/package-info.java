/// The query language and the ways to answer it.
@NullMarked
package app.commonplace.search;

import org.jspecify.annotations.NullMarked;
