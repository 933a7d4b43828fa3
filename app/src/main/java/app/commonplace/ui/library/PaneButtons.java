package app.commonplace.ui.library;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import org.kordamp.ikonli.feather.Feather;

/// The buttons that show and hide the panes beside list and reader. FX thread.
record PaneButtons(IconButton sidebar, IconButton inspector) {
  PaneButtons(Desk desk) {
    this(
        new IconButton(
            "toggle-sidebar",
            Feather.SIDEBAR,
            desk.text("library.sidebar"),
            desk.keys().shown(KeyAction.TOGGLE_SIDEBAR)),
        new IconButton(
            "toggle-inspector",
            Feather.SIDEBAR,
            desk.text("library.details"),
            desk.keys().shown(KeyAction.TOGGLE_DETAILS)));
    inspector.getGraphic().setScaleX(-1);
  }
}
