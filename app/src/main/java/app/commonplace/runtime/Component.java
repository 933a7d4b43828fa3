package app.commonplace.runtime;

/// A part of the program that others made.
///
/// @param licence as its own file names it; empty when it names none
public record Component(String name, String version, String licence) {}
