/// How the command line speaks: JSON for scripts, text for people, progress on standard error.
@NullMarked
package app.commonplace.cli.output;

import org.jspecify.annotations.NullMarked;
