package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.library.Verification;
import app.commonplace.library.Verification.Check;
import java.util.List;
import picocli.CommandLine.Command;

/// Proves that the library is whole.
@Command(
    name = "verify",
    description = "Prove that the library is whole: its pages, references, full text and counts.",
    footer = "JSON: ok, checks[]{name, ok, detail}. Exit code 3 when a check fails.")
final class VerifyCommand implements Action {
  @Override
  public Outcome run(Session session) {
    return session.read(engine -> outcome(Verification.of(engine.library())));
  }

  private static Outcome outcome(List<Check> checks) {
    boolean ok = checks.stream().allMatch(Check::ok);
    var json =
        new JsonObject()
            .with("ok", ok)
            .with("checks", checks.stream().map(VerifyCommand::json).toList());
    return new Outcome(
        ok ? ExitCode.DONE : ExitCode.FAILED,
        json,
        terminal -> {
          for (Check check : checks) {
            terminal.line(
                "%-6s %s".formatted(check.ok() ? "ok" : "FAILED", check.name())
                    + (check.ok() ? "" : ": " + check.detail()));
          }
        });
  }

  private static JsonObject json(Check check) {
    return new JsonObject()
        .with("name", check.name())
        .with("ok", check.ok())
        .with("detail", check.detail());
  }
}
