/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.ui;

import org.jspecify.annotations.NullMarked;
