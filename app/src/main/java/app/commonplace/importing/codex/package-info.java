/// Sessions of the Codex command line, as it keeps them below `~/.codex/sessions`.
@NullMarked
package app.commonplace.importing.codex;

import org.jspecify.annotations.NullMarked;
