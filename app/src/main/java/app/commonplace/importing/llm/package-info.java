/// The log of the `llm` command.
@NullMarked
package app.commonplace.importing.llm;

import org.jspecify.annotations.NullMarked;
