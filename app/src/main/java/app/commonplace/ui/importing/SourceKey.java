package app.commonplace.ui.importing;

import java.nio.file.Path;

/// What tells the archives of one drop apart.
public record SourceKey(Path path, String name, String provider) {}
