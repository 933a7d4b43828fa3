/// Open WebUI: chats as its export writes them.
@NullMarked
package app.commonplace.importing.openwebui;

import org.jspecify.annotations.NullMarked;
