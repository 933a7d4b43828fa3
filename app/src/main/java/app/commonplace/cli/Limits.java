package app.commonplace.cli;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;

/// Numbers that options may have.
final class Limits {
  private Limits() {}

  static void check(String option, int number) {
    if (number < 0) {
      throw new Problem(ProblemCode.USAGE, option + " cannot be less than 0.", "");
    }
  }

  static void checkShare(String option, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new Problem(ProblemCode.USAGE, option + " is a share from 0 to 1.", "");
    }
  }
}
