package app.commonplace.ui.search;

/// A line of a sum.
///
/// @param total whether it is what the lines above come to
record SumLine(String what, String amount, boolean total) {}
