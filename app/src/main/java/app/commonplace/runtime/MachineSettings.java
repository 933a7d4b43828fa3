package app.commonplace.runtime;

import java.util.function.UnaryOperator;

/// What is set on this machine, whichever library is open. What belongs to a library travels with
/// it instead, and keys are kept by the system. Immutable.
///
/// @param monthlyCap what may be spent in a month, in millionths of a dollar
/// @param paused whether embedding rests until the person goes on
/// @param nothingLeaves whether every request to another machine is refused
/// @param asksFirst whether what an import would do is shown before it is done
public record MachineSettings(
    Embedders embedders,
    long monthlyCap,
    boolean paused,
    boolean nothingLeaves,
    WindowSettings window,
    boolean asksFirst) {
  public static final MachineSettings DEFAULT =
      new MachineSettings(Embedders.DEFAULT, 10_000_000, false, false, WindowSettings.DEFAULT, false);

  public EmbeddingChoice embedding() {
    return embedders.choice();
  }

  public MachineSettings choosing(EmbeddingChoice choice) {
    return with(embedders.choose(choice));
  }

  public MachineSettings with(Embedders changed) {
    return new MachineSettings(changed, monthlyCap, paused, nothingLeaves, window, asksFirst);
  }

  /// @param microDollars at least 0; nothing that costs is sent at 0
  public MachineSettings withMonthlyCap(long microDollars) {
    return new MachineSettings(embedders, microDollars, paused, nothingLeaves, window, asksFirst);
  }

  public MachineSettings withPaused(boolean changed) {
    return new MachineSettings(embedders, monthlyCap, changed, nothingLeaves, window, asksFirst);
  }

  public MachineSettings withNothingLeaving(boolean changed) {
    return new MachineSettings(embedders, monthlyCap, paused, changed, window, asksFirst);
  }

  /// Changes something of the window.
  public MachineSettings inWindow(UnaryOperator<WindowSettings> change) {
    return new MachineSettings(embedders, monthlyCap, paused, nothingLeaves, change.apply(window), asksFirst);
  }

  public MachineSettings withAsksFirst(boolean changed) {
    return new MachineSettings(embedders, monthlyCap, paused, nothingLeaves, window, changed);
  }
}
