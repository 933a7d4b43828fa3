package app.commonplace.ui.search;

import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Desk;
import java.time.Clock;

/// What the screen of searches works with.
///
/// @param typing waits until a person pauses typing
/// @param walking waits until a person stops at a hit
public record SearchTools(
    SearchDoor door, Desk desk, Opening opening, Clock clock, Rest typing, Rest walking) {}
