/// The one door to databases of other programs: read only, from a copy, trusting nothing in them.
@NullMarked
package app.commonplace.importing.foreign;

import org.jspecify.annotations.NullMarked;
