/// Backups and exports of programs that chat with models: a class for each.
@NullMarked
package app.commonplace.importing.apps;

import org.jspecify.annotations.NullMarked;
