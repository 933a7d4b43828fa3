/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.library;

import org.jspecify.annotations.NullMarked;
