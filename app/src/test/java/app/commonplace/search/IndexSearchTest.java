package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;

/// The derived index answers when it is up to date.
final class IndexSearchTest extends SearchTest {
  @Override
  void prepare(DerivedIndex index) {
    index.update(CancelSignal.NEVER, Progress.NONE);
    try (var snapshot = index.acquire().orElseThrow()) {
      assertThat(snapshot.reader().numDocs()).isPositive();
    }
  }
}
