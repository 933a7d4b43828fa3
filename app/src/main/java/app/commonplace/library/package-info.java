/// The library file: opening, migrations, the one writer, readers and repositories.
@NullMarked
package app.commonplace.library;

import org.jspecify.annotations.NullMarked;
