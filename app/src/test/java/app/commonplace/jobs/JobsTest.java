package app.commonplace.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.problems.Problem;
import org.junit.jupiter.api.Test;

class JobsTest {
  @Test
  void aJobThatIsAskedForWhileTheProgramEndsEndsAsAProblem() {
    var jobs = new Jobs();
    jobs.close();
    Job<String> job = jobs.start("late", "late", _ -> "done");
    assertThatThrownBy(job::await).isInstanceOf(Problem.class).hasMessage("The program is ending.");
  }
}
