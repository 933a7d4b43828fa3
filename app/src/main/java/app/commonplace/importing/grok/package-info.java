/// Grok: the account data that xAI hands out.
@NullMarked
package app.commonplace.importing.grok;

import org.jspecify.annotations.NullMarked;
