/// The command line: one thin class a command.
@NullMarked
package app.commonplace.cli;

import org.jspecify.annotations.NullMarked;
