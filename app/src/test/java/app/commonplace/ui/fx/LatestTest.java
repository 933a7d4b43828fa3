package app.commonplace.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<String> problems = new ArrayList<>();
  private final FxJobs jobs =
      new FxJobs(new Held(), Runnable::run, problem -> problems.add(problem.sentence()));
  private final List<String> answers = new ArrayList<>();

  @Test
  void dropsAnAnswerThatANewerRequestOvertook() {
    Latest latest = jobs.latest();
    latest.ask(() -> "first", answers::add);
    latest.ask(() -> "second", answers::add);
    waiting.removeLast().run();
    waiting.removeLast().run();
    assertThat(answers).containsExactly("second");
  }

  @Test
  void dropsEverythingThatWasForgotten() {
    Latest latest = jobs.latest();
    latest.ask(() -> "first", answers::add);
    latest.forget();
    waiting.remove().run();
    assertThat(answers).isEmpty();
    assertThat(jobs.isIdle()).isTrue();
  }

  @Test
  void bringsProblemsToTheCommonPlace() {
    jobs.latest()
        .ask(
            () -> {
              throw new Problem(ProblemCode.IO, "The disk is gone.", "");
            },
            (String value) -> answers.add(value));
    waiting.remove().run();
    assertThat(problems).containsExactly("The disk is gone.");
    assertThat(answers).isEmpty();
  }

  /// Keeps work until the test lets it run.
  private final class Held implements Background {
    @Override
    public <T> CompletableFuture<T> start(Callable<T> work) {
      var answer = new CompletableFuture<T>();
      waiting.add(() -> run(work, answer));
      return answer;
    }

    private static <T> void run(Callable<T> work, CompletableFuture<T> answer) {
      try {
        answer.complete(work.call());
      } catch (Exception e) {
        answer.completeExceptionally(e);
      }
    }
  }
}
