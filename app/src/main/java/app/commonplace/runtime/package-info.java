/// The composition root: builds the engine by constructors and holds settings, paths and the single
/// instance.
@NullMarked
package app.commonplace.runtime;

import org.jspecify.annotations.NullMarked;
