/// Perplexity: threads as browser exporters save them.
@NullMarked
package app.commonplace.importing.perplexity;

import org.jspecify.annotations.NullMarked;
