/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.cli;

import org.jspecify.annotations.NullMarked;
