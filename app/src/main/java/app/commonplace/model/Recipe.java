package app.commonplace.model;

/// How the vectors of a space come about. Vectors of two recipes are never compared.
///
/// @param provider who computes them: `built-in`, `openrouter` or the host of a server
/// @param dimension how many numbers a vector has
/// @param rules all else that changes them: the model's file, how its outputs are pooled, what is
///   put before a text
public record Recipe(String provider, String model, int dimension, String rules) {}
