/// Chat sessions of Copilot in Visual Studio Code.
@NullMarked
package app.commonplace.importing.copilot;

import org.jspecify.annotations.NullMarked;
