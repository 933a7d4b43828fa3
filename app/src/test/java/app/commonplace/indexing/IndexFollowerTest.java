package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.jobs.Jobs;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class IndexFollowerTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void theIndexComesIntoStepByItself() throws InterruptedException {
    try (Shelf shelf = new Shelf(folder);
        var index = new DerivedIndex(shelf.library(), new Analyzer());
        var jobs = new Jobs()) {
      new IndexFollower(shelf.library(), index, jobs, _ -> {}).follow();
      shelf.put(Told.of("one", "First").user("tea"), Told.of("two", "Second").user("rain"));
      awaitStep(index);
      shelf.put(Told.of("three", "Third").user("more"));
      awaitStep(index);
    }
  }

  /// Each look that finds the index behind asks for an update, so it must come.
  private static void awaitStep(DerivedIndex index) throws InterruptedException {
    var never = new CountDownLatch(1);
    boolean inStep = false;
    while (!inStep) {
      try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
        inStep = snapshot != null;
      }
      if (!inStep) {
        assertThat(never.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)).isFalse();
      }
    }
  }
}
