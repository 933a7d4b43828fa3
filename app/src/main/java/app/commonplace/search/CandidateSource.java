package app.commonplace.search;

import java.util.List;

/// Finds the candidates of a hybrid search with both scores, before they are blended.
@FunctionalInterface
public interface CandidateSource {
  /// @param query as a person types it
  List<Candidate> candidates(String query);
}
