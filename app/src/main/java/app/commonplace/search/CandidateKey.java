package app.commonplace.search;

import app.commonplace.search.query.Query;

/// What a set of candidates depends on: all of a request but the blend and the page, so that a
/// moved slider or a turned page ranks again without searching.
///
/// @param query as it prints, filters and all
/// @param space the space of the query's vector; empty for words alone
record CandidateKey(String query, Mode mode, Sort sort, String space, Moment moment) {
  static CandidateKey of(Query query, Mode mode, Sort sort, String space, Moment moment) {
    return new CandidateKey(query.print(), mode, sort, mode == Mode.KEYWORD ? "" : space, moment);
  }
}
