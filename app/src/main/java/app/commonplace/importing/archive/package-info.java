/// A path on disk as a list of files to read: zips unextracted, folders, single files; budgets
/// against bombs. Knows nothing of JSON or entries.
@NullMarked
package app.commonplace.importing.archive;

import org.jspecify.annotations.NullMarked;
