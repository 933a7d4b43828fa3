/// LibreChat: conversations as its export writes them.
@NullMarked
package app.commonplace.importing.librechat;

import org.jspecify.annotations.NullMarked;
