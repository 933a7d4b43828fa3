/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.search;

import org.jspecify.annotations.NullMarked;
