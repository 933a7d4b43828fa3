/// The program's entry point.
@NullMarked
package app.commonplace;

import org.jspecify.annotations.NullMarked;
