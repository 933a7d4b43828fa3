/// The list of formats this version reads. Apart from `importing`, so that formats and the
/// interface they implement do not depend on each other.
@NullMarked
package app.commonplace.importing.known;

import org.jspecify.annotations.NullMarked;
