/// Settings: how passages are embedded and what that costs, what left this machine, about.
@NullMarked
package app.commonplace.ui.settings;

import org.jspecify.annotations.NullMarked;
