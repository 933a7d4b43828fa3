package app.commonplace.embedding.server;

/// What OpenRouter is told to demand of those it passes texts on to; it refuses a model that nobody
/// offers on these terms.
///
/// @param denyTraining nobody may keep texts to train on them (`data_collection`)
/// @param zeroRetention nobody may keep texts at all (`zdr`)
public record Privacy(boolean denyTraining, boolean zeroRetention) {}
