package app.commonplace.search;

/// What a whole result depends on.
///
/// @param blend the one given for a hybrid search; what follows from the mode for others
record ResultKey(CandidateKey candidates, double blend, int limit, int offset, boolean explain) {
  static ResultKey of(CandidateKey candidates, SearchRequest request) {
    double blend =
        switch (candidates.mode()) {
          case KEYWORD -> 0;
          case HYBRID -> request.blend();
          case MEANING -> 1;
        };
    return new ResultKey(candidates, blend, request.limit(), request.offset(), request.explain());
  }
}
