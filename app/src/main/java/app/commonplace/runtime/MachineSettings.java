package app.commonplace.runtime;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is set on this machine, whichever library is open. What belongs to a library travels with
/// it instead, and keys are kept by the system. Immutable.
///
/// @param monthlyCap what may be spent in a month, in millionths of a dollar
/// @param paused whether embedding rests until the person goes on
/// @param pausedSince when they let it rest; null where that is not known, and while it goes on
/// @param nothingLeaves whether every request to another machine is refused
/// @param asksFirst whether what an import would do is shown before it is done
public record MachineSettings(
    Embedders embedders,
    long monthlyCap,
    boolean paused,
    @Nullable Instant pausedSince,
    boolean nothingLeaves,
    WindowSettings window,
    boolean asksFirst) {
  public static final MachineSettings DEFAULT =
      new MachineSettings(
          Embedders.DEFAULT, 10_000_000, false, null, false, WindowSettings.DEFAULT, false);

  public EmbeddingChoice embedding() {
    return embedders.choice();
  }

  public MachineSettings choosing(EmbeddingChoice choice) {
    return with(embedders.choose(choice));
  }

  public MachineSettings with(Embedders changed) {
    return new MachineSettings(
        changed, monthlyCap, paused, pausedSince, nothingLeaves, window, asksFirst);
  }

  /// @param microDollars at least 0; nothing that costs is sent at 0
  public MachineSettings withMonthlyCap(long microDollars) {
    return new MachineSettings(
        embedders, microDollars, paused, pausedSince, nothingLeaves, window, asksFirst);
  }

  public MachineSettings withPaused(boolean changed) {
    return withPaused(changed, null);
  }

  /// @param since when it was changed
  public MachineSettings withPaused(boolean changed, @Nullable Instant since) {
    return new MachineSettings(
        embedders, monthlyCap, changed, changed ? since : null, nothingLeaves, window, asksFirst);
  }

  public MachineSettings withNothingLeaving(boolean changed) {
    return new MachineSettings(
        embedders, monthlyCap, paused, pausedSince, changed, window, asksFirst);
  }

  /// Changes something of the window.
  public MachineSettings inWindow(UnaryOperator<WindowSettings> change) {
    return new MachineSettings(
        embedders, monthlyCap, paused, pausedSince, nothingLeaves, change.apply(window), asksFirst);
  }

  public MachineSettings withAsksFirst(boolean changed) {
    return new MachineSettings(
        embedders, monthlyCap, paused, pausedSince, nothingLeaves, window, changed);
  }
}
