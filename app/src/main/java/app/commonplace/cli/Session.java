package app.commonplace.cli;

import app.commonplace.cli.output.ProgressLine;
import app.commonplace.cli.output.Terminal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.MachineSettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a command is given: the library it works on and where to speak. One thread.
///
/// @param hasDisplay whether a window can be opened
/// @param json whether a script is to read the answer
/// @param folder the folder from which relative paths count
/// @param screens made only when a command shows something, so that all others run without JavaFX
/// @param running the engine of the window in whose process the command runs; null in a process of
///   its own
record Session(
    Terminal terminal,
    boolean json,
    boolean hasDisplay,
    Folders folders,
    Path library,
    Path folder,
    Supplier<Screens> screens,
    @Nullable Engine running) {

  /// Works on the library, which must exist: one that is not there is the person's to know, not
  /// ours to make.
  <T> T read(Function<Engine, T> work) {
    requireLibrary();
    return with(Access.READ, work);
  }

  /// Works on the library, which must exist, and changes it.
  <T> T write(Function<Engine, T> work) {
    requireLibrary();
    return with(Access.WRITE, work);
  }

  /// Works on the library, which is made when there is none, and changes it.
  <T> T create(Function<Engine, T> work) {
    return with(Access.CREATE, work);
  }

  /// Works on the library to see what would happen; where there is none, on an empty one that is
  /// thrown away.
  <T> T tryOut(Function<Engine, T> work) {
    if (running != null || Files.exists(library)) {
      return with(Access.WRITE, work);
    }
    try (var empty = new ThrowAway(folders)) {
      return empty.with(work);
    }
  }

  /// Works on the library to find something. Where questions go to a server, the library is opened
  /// to write if nobody else has it, since what leaves the machine is written down in it.
  <T> T search(Function<Engine, T> work) {
    requireLibrary();
    boolean asksServer =
        running == null && settings(file -> file.current().embedders().hasServer());
    if (asksServer && !Library.isOwned(library)) {
      return with(Access.WRITE, work);
    }
    return with(Access.READ, work);
  }

  /// Whether no window does in the background what is left to do.
  boolean isAlone() {
    return running == null;
  }

  /// Asks the settings of this machine, which need no library, or changes them.
  <T> T settings(Function<MachineSettingsFile, T> work) {
    if (running != null) {
      T done = work.apply(running.settings());
      running.settings().save();
      return done;
    }
    Path file = folders.config().resolve(MachineSettingsFile.NAME);
    try (var settings = new MachineSettingsFile(file, Runnable::run)) {
      return work.apply(settings);
    }
  }

  private <T> T with(Access access, Function<Engine, T> work) {
    if (running != null) {
      return work.apply(running);
    }
    try (Engine engine = Engine.open(folders, library, access)) {
      return work.apply(engine);
    }
  }

  private void requireLibrary() {
    if (running == null && !Files.exists(library)) {
      throw new Problem(
          ProblemCode.FILE_NOT_FOUND,
          "There is no library at " + library + ".",
          "Make one by importing an export: commonplace import FILE");
    }
  }

  /// A path as it was typed.
  Path path(Path typed) {
    return folder.resolve(typed).normalize();
  }

  ProgressLine progress() {
    return new ProgressLine(terminal);
  }
}
