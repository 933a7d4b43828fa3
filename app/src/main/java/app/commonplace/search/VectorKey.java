package app.commonplace.search;

/// What the vector of a query depends on.
///
/// @param text as it is given to the model
record VectorKey(String space, String text) {}
