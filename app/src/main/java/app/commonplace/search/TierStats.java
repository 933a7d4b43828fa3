package app.commonplace.search;

/// How one tier of the cache does.
///
/// @param evictions answers that were dropped to make room
/// @param size answers kept now
/// @param bytes about what they take, of `room`
/// @param answering how long answers from the tier took
/// @param filling how long it took to find out what was not there
public record TierStats(
    long hits,
    long misses,
    long evictions,
    int size,
    long bytes,
    long room,
    Latency answering,
    Latency filling) {}
