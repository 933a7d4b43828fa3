package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import java.util.List;
import java.util.Map;

/// Where it is kept which answers hold and which are rejected. Thread-safe; blocking.
public interface Decisions {
  /// What was decided of answers, without those that nothing was said of.
  Map<PassageId, Verdict> decided(List<PassageId> answers);

  /// Keeps what is decided of answers, and answers what was decided before.
  Map<PassageId, Verdict> decide(Map<PassageId, Verdict> verdicts);
}
