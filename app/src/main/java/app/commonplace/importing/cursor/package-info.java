/// Chats of Cursor, as it keeps them in the databases of its windows.
@NullMarked
package app.commonplace.importing.cursor;

import org.jspecify.annotations.NullMarked;
