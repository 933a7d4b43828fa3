package app.commonplace.ui.settings;

import app.commonplace.ui.shell.Desk;

/// Whether anything may leave this machine at all. FX thread, but needs no window.
final class Leaving {
  private final Desk desk;
  private final Changing changing;

  Leaving(Desk desk, Changing changing) {
    this.desk = desk;
    this.changing = changing;
  }

  /// Only what makes more leave can be undone by something else than a click: it is said, so that a
  /// slip is seen.
  void nothingLeaves(boolean nothing) {
    changing.change(
        set -> set.withNothingLeaving(nothing),
        desk.text(nothing ? "settings.nothingLeaves.on" : "settings.nothingLeaves.off"),
        (set, before) -> set.withNothingLeaving(before.nothingLeaves()));
  }
}
