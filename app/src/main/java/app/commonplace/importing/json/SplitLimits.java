package app.commonplace.importing.json;

/// How much of one file may stand in memory at once.
///
/// @param string bytes of a string literal; the rest of a longer one is dropped
/// @param element bytes of one element after such cuts; a larger one is skipped
public record SplitLimits(int string, int element) {

  /// Enough for any real conversation, and small enough for a heap of 512 MB.
  public static final SplitLimits STANDARD = new SplitLimits(32 << 20, 64 << 20);
}
