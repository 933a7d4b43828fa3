package app.commonplace.cli;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says what may be spent in a month, or changes it.
@Command(
    name = "monthly-cap",
    description = "Show or set what requests may cost in a month; at 0 nothing is sent that costs.",
    footer = "JSON: " + MachineAnswer.KEYS + ".")
final class MonthlyCapCommand implements Action {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  @Parameters(paramLabel = "DOLLARS", arity = "0..1", description = "For example 10 or 2.50.")
  @Nullable BigDecimal dollars;

  @Override
  public boolean writes() {
    return dollars != null;
  }

  @Override
  public Outcome run(Session session) {
    BigDecimal cap = dollars;
    if (cap == null) {
      return session.settings(settings -> MachineAnswer.of(settings.current()));
    }
    if (cap.signum() < 0 || cap.compareTo(MOST) > 0) {
      throw new Problem(
          ProblemCode.USAGE,
          "A monthly cap of " + cap.toPlainString() + " dollars makes no sense.",
          "Write a number of dollars from 0 to " + MOST.toPlainString() + ".");
    }
    long microDollars = cap.movePointRight(6).longValue();
    return session.settings(
        settings -> MachineAnswer.of(settings.change(now -> now.withMonthlyCap(microDollars))));
  }
}
