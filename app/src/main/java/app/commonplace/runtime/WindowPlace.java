package app.commonplace.runtime;

/// Where a window was when it was closed, in pixels of the screen.
public record WindowPlace(int x, int y, int width, int height, boolean maximized) {}
