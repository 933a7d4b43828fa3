/// Sessions of the Gemini command line, as it keeps them below `~/.gemini/tmp`.
@NullMarked
package app.commonplace.importing.geminicli;

import org.jspecify.annotations.NullMarked;
