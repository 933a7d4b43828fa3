/// Sessions of Continue, as it keeps them below `~/.continue/sessions`.
@NullMarked
package app.commonplace.importing.continuedev;

import org.jspecify.annotations.NullMarked;
