package app.commonplace.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A picture to draw.
///
/// @param screen for example `library` or `search`
/// @param theme `light`, `dark`, `contrast-light` or `contrast-dark`
/// @param query what the search field or the list filter holds
/// @param entry the entry to open
/// @param locale a language tag; null for the language of the system
public record ScreenshotRequest(
    Path library,
    String screen,
    Path out,
    String theme,
    int width,
    int height,
    @Nullable String query,
    @Nullable Long entry,
    @Nullable String locale) {}
