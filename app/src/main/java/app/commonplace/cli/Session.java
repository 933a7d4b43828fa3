package app.commonplace.cli;

import app.commonplace.cli.output.ProgressLine;
import app.commonplace.cli.output.Terminal;
import app.commonplace.library.Access;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// What a command is given: the library it works on and where to speak. One thread.
///
/// @param screens made only when a command shows something, so that all others run without JavaFX
record Session(Terminal terminal, Folders folders, Path library, Supplier<Screens> screens) {

  /// Opens the library to read. A library that is not there is the person's to know, not ours to
  /// make.
  Engine read() {
    return existing(Access.READ);
  }

  /// Opens the library to write.
  Engine write() {
    return existing(Access.WRITE);
  }

  /// Opens the library to write, and makes it when there is none.
  Engine create() {
    return Engine.open(folders, library, Access.CREATE);
  }

  private Engine existing(Access access) {
    if (!Files.exists(library)) {
      throw new Problem(
          ProblemCode.FILE_NOT_FOUND,
          "There is no library at " + library + ".",
          "Make one by importing an export: commonplace import FILE");
    }
    return Engine.open(folders, library, access);
  }

  ProgressLine progress() {
    return new ProgressLine(terminal);
  }
}
