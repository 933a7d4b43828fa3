/// The help of keys: a layer over the window that lists what every key does, with the keys as they
/// are bound now.
@NullMarked
package app.commonplace.ui.keyhelp;

import org.jspecify.annotations.NullMarked;
