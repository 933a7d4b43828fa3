package app.commonplace.search;

import app.commonplace.library.Reading;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.Map;

/// What was decided of passages, as of one commit. Immutable.
record Standings(long commitCounter, Map<PassageId, Standing> decided) {
  Standings {
    decided = Map.copyOf(decided);
  }

  static Standings of(Reading reading) {
    var decided = new HashMap<PassageId, Standing>();
    reading
        .judgements()
        .ofPassages()
        .forEach((passage, good) -> decided.put(passage, Standing.of(good)));
    return new Standings(reading.commitCounter(), decided);
  }

  boolean isEmpty() {
    return decided.isEmpty();
  }

  Standing of(PassageId passage) {
    return decided.getOrDefault(passage, Standing.NONE);
  }

  int rejected() {
    return (int) decided.values().stream().filter(Standing.REJECTED::equals).count();
  }
}
