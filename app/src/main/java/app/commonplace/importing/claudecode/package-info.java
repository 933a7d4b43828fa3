/// Sessions of Claude Code, as it keeps them below `~/.claude/projects`.
@NullMarked
package app.commonplace.importing.claudecode;

import org.jspecify.annotations.NullMarked;
