/// Claude.ai exports: conversations with their artifacts, project documents, memories.
@NullMarked
package app.commonplace.importing.claude;

import org.jspecify.annotations.NullMarked;
