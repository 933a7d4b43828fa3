package app.commonplace.search;

import app.commonplace.model.PassageId;

/// A passage that a query may find, with both scores.
///
/// @param keyword 0 to 1, how well the words fit
/// @param meaning 0 to 1, how near the meaning is
public record Candidate(PassageId passage, double keyword, double meaning) {
  double blended(double blend) {
    return (1 - blend) * keyword + blend * meaning;
  }
}
