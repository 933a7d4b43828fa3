/// The keys of the window: what can be bound, what a person bound anew, and how a key so bound
/// reaches screens that know only the usual one.
@NullMarked
package app.commonplace.ui.keys;

import org.jspecify.annotations.NullMarked;
