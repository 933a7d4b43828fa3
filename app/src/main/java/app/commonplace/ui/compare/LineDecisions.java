package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which answer is right in a line of what differs, until the program ends: the library keeps
/// verdicts on passages and knows no lines. Kept by passage, so that it stays when answers change
/// sides. Thread-safe.
final class LineDecisions {
  /// What is told apart, by the answer that says it.
  private record Line(Telling.Kind kind, Map<PassageId, String> said) {}

  private final Map<Line, PassageId> held = new ConcurrentHashMap<>();

  private static Line line(Comparison shown, Telling telling) {
    var said = new HashMap<PassageId, String>();
    List<@Nullable PassageId> passages = passages(shown);
    for (int i = 0; i < passages.size(); i++) {
      PassageId passage = passages.get(i);
      if (passage != null) {
        said.put(passage, telling.sides().get(i));
      }
    }
    return new Line(telling.kind(), Map.copyOf(said));
  }

  private static List<@Nullable PassageId> passages(Comparison shown) {
    return shown.sides().stream()
        .<@Nullable PassageId>map(side -> side.answer().passage())
        .toList();
  }

  Decision of(Comparison shown, Telling telling) {
    PassageId passage = held.get(line(shown, telling));
    return passage == null ? Decision.NEITHER : Decision.of(passages(shown).indexOf(passage));
  }

  void put(Comparison shown, Telling telling, Decision decision) {
    Line line = line(shown, telling);
    PassageId passage =
        decision == Decision.NEITHER ? null : passages(shown).get(decision.column());
    if (passage == null) {
      held.remove(line);
    } else {
      held.put(line, passage);
    }
  }

  /// What the lines say of the answers as a whole once one of them is decided: an answer holds when
  /// all lines that are decided say so.
  Decision together(Comparison shown, Telling changed, Decision decision) {
    List<Decision> decided =
        shown.telling().stream()
            .map(one -> one.equals(changed) ? decision : of(shown, one))
            .filter(one -> one != Decision.NEITHER)
            .distinct()
            .toList();
    return decided.size() == 1 ? decided.getFirst() : Decision.NEITHER;
  }
}
