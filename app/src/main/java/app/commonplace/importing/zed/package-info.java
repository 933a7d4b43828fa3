/// Threads of the agent panel of Zed.
@NullMarked
package app.commonplace.importing.zed;

import org.jspecify.annotations.NullMarked;
