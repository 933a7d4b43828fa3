/// Failures a person can act on. A leaf.
@NullMarked
package app.commonplace.problems;

import org.jspecify.annotations.NullMarked;
