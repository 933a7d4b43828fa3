package app.commonplace;

import app.commonplace.cli.Program;
import app.commonplace.cli.output.Terminal;

/// Starts the program.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    var program = new Program(System.getenv(), Terminal.ofProcess(), UiScreens::new);
    System.exit(program.run(arguments));
  }
}
