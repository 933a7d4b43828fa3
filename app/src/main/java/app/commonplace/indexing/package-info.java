/// Keeps the derived search index in step with the library.
@NullMarked
package app.commonplace.indexing;

import org.jspecify.annotations.NullMarked;
