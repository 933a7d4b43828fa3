package app.commonplace.ui;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Verdict;
import app.commonplace.ui.compare.Decisions;
import java.util.List;
import java.util.Map;

/// The engine, as the comparison asks it. Thread-safe; blocking.
record EngineDecisions(Judging judging) implements Decisions {
  @Override
  public Map<PassageId, Verdict> decided(List<PassageId> answers) {
    return judging.decided(answers);
  }

  @Override
  public Map<PassageId, Verdict> decide(Map<PassageId, Verdict> verdicts) {
    return judging.decide(verdicts);
  }
}
