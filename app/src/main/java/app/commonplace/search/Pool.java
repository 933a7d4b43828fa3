package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The best contenders of both sides, each scored on both, before they are blended. Does not depend
/// on the blend, so that a moved slider ranks it again. Immutable.
record Pool(List<Contender> contenders) {
  /// @param minutes when it was said, see [PassageFacts#minutes]
  /// @param likeness null for a passage that has no vector yet
  record Contender(
      PassageId passage,
      EntryId entry,
      long minutes,
      WordScore words,
      @Nullable Likeness likeness) {}

  static final Pool EMPTY = new Pool(List.of());

  Pool {
    contenders = List.copyOf(contenders);
  }

  /// The best score by words; 0 when none has any.
  float highestWords() {
    float highest = 0;
    for (Contender contender : contenders) {
      highest = Math.max(highest, contender.words().sum());
    }
    return highest;
  }

  /// The greatest likeness; not above 0 when nothing is alike.
  float highestLikeness() {
    return (float)
        contenders.stream()
            .map(Contender::likeness)
            .filter(Objects::nonNull)
            .mapToDouble(Likeness::sum)
            .max()
            .orElse(0);
  }

  long embedded() {
    return contenders.stream().filter(contender -> contender.likeness() != null).count();
  }
}
