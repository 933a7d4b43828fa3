/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.model;

import org.jspecify.annotations.NullMarked;
