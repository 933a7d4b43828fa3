package app.commonplace.search;

/// How long something took.
///
/// @param p95Millis nineteen of twenty of the newest took no longer; 0 when there were none
public record Latency(long count, double meanMillis, double p95Millis) {}
