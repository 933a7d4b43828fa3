/// The keys of the window: what can be bound, what a person bound anew, and what a key that was
/// pressed means at a place.
@NullMarked
package app.commonplace.ui.keys;

import org.jspecify.annotations.NullMarked;
