package app.commonplace.indexing;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;

/// Says what could not be done with the derived index.
final class IndexTrouble {
  private IndexTrouble() {}

  static Problem reading(IOException cause) {
    return new Problem(
        ProblemCode.IO,
        "The search index could not be read: " + cause.getMessage(),
        "It is made again from the library; searches work without it.",
        cause);
  }

  static Problem writing(IOException cause) {
    return new Problem(
        ProblemCode.IO,
        "The search index could not be written: " + cause.getMessage(),
        "Make room on the disk. Searches work without the index, but slower.",
        cause);
  }
}
