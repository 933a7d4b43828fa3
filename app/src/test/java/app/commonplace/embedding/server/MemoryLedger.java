package app.commonplace.embedding.server;

import app.commonplace.problems.ProblemCode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A ledger that a test can read.
final class MemoryLedger implements EgressLedger {
  final List<Outgoing> sent = new CopyOnWriteArrayList<>();

  /// The outcomes as they came, for example `0 answered 7 null`.
  final List<String> outcomes = new CopyOnWriteArrayList<>();

  @Override
  public synchronized long sending(Outgoing outgoing) {
    sent.add(outgoing);
    return sent.size() - 1;
  }

  @Override
  public void answered(long row, Spent spent) {
    String dollars = spent.dollars() == null ? "unknown" : spent.dollars().toPlainString();
    outcomes.add(row + " answered " + spent.tokens() + " tokens $" + dollars);
  }

  @Override
  public void failed(long row, ProblemCode why) {
    outcomes.add(row + " failed " + why.word());
  }
}
