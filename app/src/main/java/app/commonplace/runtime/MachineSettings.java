package app.commonplace.runtime;

import org.jspecify.annotations.Nullable;

/// What is set on this machine, whichever library is open. What belongs to a library travels with
/// it instead, and keys are kept by the system. Immutable.
///
/// @param monthlyCap what may be spent in a month, in millionths of a dollar
/// @param paused whether embedding rests until the person goes on
/// @param appearance `system`, `light` or `dark`
/// @param window where it was last; null before the first time
/// @param asksFirst whether what an import would do is shown before it is done
public record MachineSettings(
    Embedders embedders,
    long monthlyCap,
    boolean paused,
    String appearance,
    @Nullable WindowPlace window,
    boolean asksFirst) {
  public static final MachineSettings DEFAULT =
      new MachineSettings(Embedders.DEFAULT, 10_000_000, false, "system", null, false);

  public EmbeddingChoice embedding() {
    return embedders.choice();
  }

  public MachineSettings choosing(EmbeddingChoice choice) {
    return with(embedders.choose(choice));
  }

  public MachineSettings with(Embedders changed) {
    return new MachineSettings(changed, monthlyCap, paused, appearance, window, asksFirst);
  }

  /// @param microDollars at least 0; nothing that costs is sent at 0
  public MachineSettings withMonthlyCap(long microDollars) {
    return new MachineSettings(embedders, microDollars, paused, appearance, window, asksFirst);
  }

  public MachineSettings withPaused(boolean changed) {
    return new MachineSettings(embedders, monthlyCap, changed, appearance, window, asksFirst);
  }

  public MachineSettings withAppearance(String changed) {
    return new MachineSettings(embedders, monthlyCap, paused, changed, window, asksFirst);
  }

  public MachineSettings withWindow(WindowPlace place) {
    return new MachineSettings(embedders, monthlyCap, paused, appearance, place, asksFirst);
  }

  public MachineSettings withAsksFirst(boolean changed) {
    return new MachineSettings(embedders, monthlyCap, paused, appearance, window, changed);
  }
}
