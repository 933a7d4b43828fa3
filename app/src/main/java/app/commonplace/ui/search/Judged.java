package app.commonplace.ui.search;

import app.commonplace.model.PassageId;
import java.util.Map;

/// What a person said of hits so far.
///
/// @param good of one query: passages, and whether they were called good
/// @param all how many judgements there are, of all queries
public record Judged(Map<PassageId, Boolean> good, int all) {
  static final Judged NOTHING = new Judged(Map.of(), 0);

  public Judged {
    good = Map.copyOf(good);
  }
}
