package app.commonplace.ui.settings;

import app.commonplace.ui.shell.Desk;

/// Tags whose entries never leave this machine. FX thread, but needs no window.
final class HeldTags {
  private final SettingsDoor door;
  private final Desk desk;
  private final Runnable refresh;

  HeldTags(SettingsDoor door, Desk desk, Runnable refresh) {
    this.door = door;
    this.desk = desk;
    this.refresh = refresh;
  }

  void neverLeaves(String typed, boolean never) {
    String tag = typed.strip();
    String said = desk.text(never ? "settings.heldNow" : "settings.heldNoMore", tag);
    set(tag, never, () -> desk.messages().undoable(said, () -> set(tag, !never, () -> {})));
  }

  private void set(String tag, boolean never, Runnable then) {
    desk.jobs()
        .act(
            () -> door.setNeverLeaves(tag, never),
            () -> {
              then.run();
              refresh.run();
            });
  }
}
