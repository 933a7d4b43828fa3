package app.commonplace.cli;

import app.commonplace.cli.output.Terminal;
import app.commonplace.importing.Counts;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Remark;
import app.commonplace.model.Provider;
import java.util.List;

/// A receipt for a person: three lines that add up, and what was not kept whole.
record ReceiptText(Terminal terminal) {
  private static final int PROBLEMS_SHOWN = 20;

  void print(Receipt receipt) {
    terminal.line(terminal.bold(receipt.file()) + terminal.faint("  " + about(receipt)));
    if (!receipt.recognisedBy().isEmpty()) {
      terminal.line(
          terminal.faint(
              "  read as %s, since %s".formatted(receipt.format(), receipt.recognisedBy())));
    }
    terminal.line(
        terminal.faint(
            "             %9s %9s %9s %9s %9s %9s"
                .formatted("in file", "new", "updated", "unchanged", "empty", "failed")));
    line("entries", receipt.tally().entries());
    line("passages", receipt.tally().passages());
    line("attachments", receipt.tally().attachments());
    if (receipt.leftOut() > 0) {
      terminal.line("  %,d left out, since you did not choose them.".formatted(receipt.leftOut()));
    }
    terminal.line("  " + verdict(receipt) + " " + pace(receipt));
    problems(receipt.problems());
  }

  private static String about(Receipt receipt) {
    String provider = Provider.displayName(receipt.provider());
    String number = receipt.run() == 0 ? "dry run" : "import " + receipt.run();
    return provider
        + ", "
        + number
        + (receipt.state().equals("done") ? "" : ", " + receipt.state());
  }

  private void line(String what, Counts counts) {
    terminal.line(
        "  %-11s%,9d %,9d %,9d %,9d %,9d %,9d"
            .formatted(
                what,
                counts.inFile(),
                counts.fresh(),
                counts.updated(),
                counts.unchanged(),
                counts.empty(),
                counts.failed()));
  }

  private static String verdict(Receipt receipt) {
    if (receipt.isRunning()) {
      return "Still under way.";
    }
    if (receipt.isBrokenOff()) {
      return "Broken off: what it brought is kept. Import again to bring the rest.";
    }
    String sum = receipt.tally().addsUp() ? "All accounted for." : "This does not add up.";
    return receipt.tally().changedAnything() ? sum : sum + " Nothing changed.";
  }

  private static String pace(Receipt receipt) {
    String repaired =
        receipt.repaired() == 0 ? "" : "%,d characters repaired. ".formatted(receipt.repaired());
    return repaired + "%.1f s.".formatted(receipt.seconds());
  }

  private void problems(List<Remark> problems) {
    for (Remark problem : problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size()))) {
      terminal.line(
          "  %-7s %s: %s".formatted(problem.loss().word(), problem.place(), problem.reason()));
    }
    if (problems.size() > PROBLEMS_SHOWN) {
      terminal.line("  and %,d more; --json lists all".formatted(problems.size() - PROBLEMS_SHOWN));
    }
  }
}
