package app.commonplace.runtime;

import app.commonplace.library.Reading;
import java.time.Clock;

/// What was spent this month, of what may be. Both in millionths of a dollar.
public record MonthlyCap(long spent, long cap) {
  /// Percent of the cap from which on a person is told, while there still is something to decide.
  private static final int WARNS_AT = 80;

  /// How it stands.
  ///
  /// @param clock whose zone says when the month began
  public static MonthlyCap of(Reading reading, Clock clock, MachineSettings settings) {
    return new MonthlyCap(
        reading.egress().since(LibraryLedger.monthBegan(clock)).microDollars(),
        settings.monthlyCap());
  }

  /// From when on a person is told.
  public long warning() {
    return cap / 100 * WARNS_AT;
  }

  public boolean isReached() {
    return spent >= cap;
  }

  /// Whether most of it is spent, but not all.
  public boolean isNear() {
    return spent > 0 && spent >= warning() && !isReached();
  }
}
