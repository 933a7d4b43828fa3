/// Small controls that several screens share. They know no screen and no engine.
@NullMarked
package app.commonplace.ui.controls;

import org.jspecify.annotations.NullMarked;
