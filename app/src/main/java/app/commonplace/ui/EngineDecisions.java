package app.commonplace.ui;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Verdict;
import app.commonplace.ui.compare.Decisions;
import java.util.List;
import java.util.Map;

/// The engine, as the comparison asks it. Thread-safe; blocking.
///
/// @param told after each decision, on the thread that made it
record EngineDecisions(Judging judging, Runnable told) implements Decisions {
  @Override
  public Map<PassageId, Verdict> decided(List<PassageId> answers) {
    return judging.decided(answers);
  }

  @Override
  public Map<PassageId, Verdict> decide(Map<PassageId, Verdict> verdicts) {
    Map<PassageId, Verdict> before = judging.decide(verdicts);
    told.run();
    return before;
  }
}
