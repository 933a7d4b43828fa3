package app.commonplace.search;

import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.PassageId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// What was decided of passages, as of one commit. Immutable.
///
/// Of siblings that say the same, the index knows the one that stands for them. Where that one was
/// rejected and another was not, the other is shown in its place: one answer is not worth less for
/// having been given twice.
///
/// @param instead who is shown in whose place
record Standings(
    long commitCounter, Map<PassageId, Standing> decided, Map<PassageId, PassageId> instead) {
  Standings {
    decided = Map.copyOf(decided);
    instead = Map.copyOf(instead);
  }

  static Standings of(Reading reading) {
    var decided = new HashMap<PassageId, Standing>();
    reading
        .judgements()
        .ofPassages()
        .forEach((passage, good) -> decided.put(passage, Standing.of(good)));
    var instead = new HashMap<PassageId, PassageId>();
    reading
        .judgements()
        .rejectedBesideEqual()
        .forEach(entry -> collect(reading.entryTexts().tree(entry), decided, instead));
    return new Standings(reading.commitCounter(), decided, instead);
  }

  private static void collect(
      PassageTree tree, Map<PassageId, Standing> decided, Map<PassageId, PassageId> instead) {
    for (PassageNode node : tree.nodes()) {
      if (decided.get(node.id()) == Standing.REJECTED && !tree.isFolded(node.id())) {
        tree.sayingTheSame(node.id()).stream()
            .filter(other -> decided.get(other) != Standing.REJECTED)
            .min(Comparator.comparing(other -> decided.get(other) != Standing.HELD))
            .ifPresent(other -> instead.put(node.id(), other));
      }
    }
  }

  boolean isEmpty() {
    return decided.isEmpty();
  }

  /// The passage itself, or the one that says the same and was not rejected.
  PassageId shown(PassageId passage) {
    return instead.getOrDefault(passage, passage);
  }

  Standing of(PassageId passage) {
    return decided.getOrDefault(passage, Standing.NONE);
  }

  int rejected() {
    return (int) decided.values().stream().filter(Standing.REJECTED::equals).count();
  }
}
