/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.importing.other;

import org.jspecify.annotations.NullMarked;
