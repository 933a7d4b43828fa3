package app.commonplace.model;

/// A person's word on a hit.
///
/// @param query as it prints, so that the same question asked in another spelling counts as one
public record Judgement(String query, PassageId passage, boolean good) {}
