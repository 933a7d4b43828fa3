/// Sessions of agents of the command line that write simple files: a class or two for each.
@NullMarked
package app.commonplace.importing.agents;

import org.jspecify.annotations.NullMarked;
