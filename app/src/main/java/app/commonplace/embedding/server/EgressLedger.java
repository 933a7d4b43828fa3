package app.commonplace.embedding.server;

import app.commonplace.problems.ProblemCode;

/// Where everything that leaves the machine is written down. Keys never reach it. Thread-safe.
public interface EgressLedger {
  /// Called before anything is sent; if it throws, nothing is.
  ///
  /// @return the row that the outcome belongs to
  long sending(Outgoing outgoing);

  /// The server answered.
  void answered(long row, Spent spent);

  /// The server did not do it, or it is not known whether it did.
  void failed(long row, ProblemCode why);
}
