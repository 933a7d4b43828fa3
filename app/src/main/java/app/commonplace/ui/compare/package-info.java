/// Sets two answers to one prompt side by side, word by word.
@NullMarked
package app.commonplace.ui.compare;

import org.jspecify.annotations.NullMarked;
