package app.commonplace.ui.search;

import app.commonplace.runtime.Look;
import app.commonplace.search.Hit;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Desk;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/// What the screen of searches works with.
///
/// @param linking asks what a hit is to be linked to
/// @param comparing sets two hits side by side
/// @param entries does things with the entries of hits
/// @param density how much room a hit takes, the same as an entry in the library
/// @param typing waits until a person pauses typing
/// @param walking waits until a person stops at a hit
public record SearchTools(
    SearchDoor door,
    Desk desk,
    Opening opening,
    Consumer<Hit> linking,
    BiConsumer<Hit, Hit> comparing,
    HitEntries entries,
    ObjectProperty<Look.Density> density,
    Clock clock,
    Rest typing,
    Rest walking) {}
