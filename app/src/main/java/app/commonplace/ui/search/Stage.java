package app.commonplace.ui.search;

/// What the screen of searches shows.
public enum Stage {
  /// Nothing is asked: recent, saved and example searches.
  START,
  RESULTS,
  NO_HITS,
  /// The search itself failed; the sentence is in [Results#noticeProperty].
  FAILED
}
