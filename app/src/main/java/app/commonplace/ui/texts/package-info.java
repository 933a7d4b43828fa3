/// What the window says: texts from the message bundle, numbers and dates by locale.
@NullMarked
package app.commonplace.ui.texts;

import org.jspecify.annotations.NullMarked;
