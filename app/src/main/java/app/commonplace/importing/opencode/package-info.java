/// Sessions of OpenCode: its storage of small files, and what it exports.
@NullMarked
package app.commonplace.importing.opencode;

import org.jspecify.annotations.NullMarked;
