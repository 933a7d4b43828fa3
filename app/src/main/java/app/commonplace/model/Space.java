package app.commonplace.model;

/// A recipe whose vectors a library holds.
///
/// @param revision grows with every change to what is embedded in it
public record Space(SpaceId id, Recipe recipe, long revision) {}
