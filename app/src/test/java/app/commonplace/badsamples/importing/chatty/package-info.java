/// Bad samples: code that a rule must refuse.
@NullMarked
package app.commonplace.badsamples.importing.chatty;

import org.jspecify.annotations.NullMarked;
