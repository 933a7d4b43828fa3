package javafx.scene.web;

/// Stands in for the class of `javafx.web`, which is not among our libraries, so that a bad sample
/// can name it.
public final class WebView {}
