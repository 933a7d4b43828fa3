/// Chat histories of Aider, which it writes into the folder it works in.
@NullMarked
package app.commonplace.importing.aider;

import org.jspecify.annotations.NullMarked;
