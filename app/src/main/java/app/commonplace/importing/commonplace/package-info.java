/// Commonplace JSON, the open form of a library: written by exports, read by imports.
@NullMarked
package app.commonplace.importing.commonplace;

import org.jspecify.annotations.NullMarked;
