package app.commonplace.ui.palette;

import org.kordamp.ikonli.feather.Feather;

/// Something that can be done from anywhere.
///
/// @param id stays the same from start to start
/// @param name a verb and its thing
/// @param key the key that does the same, as it is printed; empty when there is none
public record Command(String id, String name, Feather glyph, String key, Runnable action) {}
