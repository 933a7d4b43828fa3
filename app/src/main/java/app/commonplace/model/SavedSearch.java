package app.commonplace.model;

import java.time.Instant;

/// A query a person gave a name.
public record SavedSearch(long id, String name, String query, Instant createdAt) {}
