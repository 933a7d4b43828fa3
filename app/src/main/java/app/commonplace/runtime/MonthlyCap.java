package app.commonplace.runtime;

/// What was spent this month, of what may be. Both in millionths of a dollar.
public record MonthlyCap(long spent, long cap) {
  /// Percent of the cap from which on a person is told, while there still is something to decide.
  private static final int WARNS_AT = 80;

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
