/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.ui.second;

import org.jspecify.annotations.NullMarked;
