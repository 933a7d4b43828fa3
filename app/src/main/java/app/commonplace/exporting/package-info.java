/// Entries out again: our JSON, Markdown and HTML.
@NullMarked
package app.commonplace.exporting;

import org.jspecify.annotations.NullMarked;
