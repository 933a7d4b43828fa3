/// Native code that libraries bring inside their jars, unpacked once for all starts.
@NullMarked
package app.commonplace.natives;

import org.jspecify.annotations.NullMarked;
