package app.commonplace.badsamples.library;

public final class Shelf {}
