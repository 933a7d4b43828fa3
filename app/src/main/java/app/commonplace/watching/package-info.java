/// Watched folders: notices what changed in them, waits until it has come to rest, and has it
/// imported.
@NullMarked
package app.commonplace.watching;

import org.jspecify.annotations.NullMarked;
