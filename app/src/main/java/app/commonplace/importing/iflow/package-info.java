/// Sessions of iFlow CLI, which has lines like those of Claude Code and results of tools like those
/// of the Gemini command line.
@NullMarked
package app.commonplace.importing.iflow;

import org.jspecify.annotations.NullMarked;
