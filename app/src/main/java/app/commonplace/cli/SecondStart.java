package app.commonplace.cli;

import app.commonplace.cli.output.Terminal;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.HandOver.Reply;
import app.commonplace.runtime.HandOver.Request;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs, in the process of the window, a command that another start handed over: with the window's
/// engine, which owns the library, and with what the other process will print.
public final class SecondStart {
  private SecondStart() {}

  /// @param screens the window that is open
  /// @param notices told each line that belongs on standard error
  public static Reply run(
      Engine engine, Request request, Supplier<Screens> screens, Consumer<String> notices) {
    var out = new ByteArrayOutputStream();
    var terminal = new Terminal(utf8(out), utf8(new Lines(notices)), false, false);
    var program = new Program(Map.of(), terminal, screens, request.folder(), engine);
    int exitCode = program.run(request.arguments().toArray(String[]::new));
    return new Reply(exitCode, out.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /// Cuts what is written into lines.
  private static final class Lines extends OutputStream {
    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(Consumer<String> lines) {
      this.lines = lines;
    }

    @Override
    public void write(int b) {
      if (b == '\n') {
        lines.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else {
        line.write(b);
      }
    }
  }
}
