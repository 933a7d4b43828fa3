/// Tasks of Cline and of what was made from it, as they lie in an editor's storage.
@NullMarked
package app.commonplace.importing.cline;

import org.jspecify.annotations.NullMarked;
