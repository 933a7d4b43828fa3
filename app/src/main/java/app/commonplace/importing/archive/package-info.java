/// A path on disk as a list of files to read: zips unextracted, folders, single files; budgets
/// against bombs, and JSON cut into elements without parsing it. Knows nothing of entries.
@NullMarked
package app.commonplace.importing.archive;

import org.jspecify.annotations.NullMarked;
