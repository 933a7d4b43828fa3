package app.commonplace.embedding.server;

/// What one text told about a model.
///
/// @param dimension how many numbers a vector has, whatever was promised
public record Probe(int dimension, Spent spent) {}
