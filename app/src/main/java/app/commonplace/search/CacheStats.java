package app.commonplace.search;

/// How each tier of the cache has done since the program started.
public record CacheStats(TierStats results, TierStats candidates, TierStats vectors) {}
