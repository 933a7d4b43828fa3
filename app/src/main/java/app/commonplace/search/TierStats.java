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
    Latency filling) {

  /// The share of questions that were answered from the tier; 0 when there were none.
  public double hitRate() {
    return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
  }
}
