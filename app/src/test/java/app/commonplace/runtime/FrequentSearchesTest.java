package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.search.Mode;
import app.commonplace.search.Popular;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Shelf;
import app.commonplace.search.Sort;
import app.commonplace.search.TierStats;
import app.commonplace.search.Told;
import app.commonplace.search.Warming;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is searched often is remembered, wherever it was searched, and found out before it is
/// asked.
final class FrequentSearchesTest {
  @TempDir Path folder;
  private Folders folders;

  @BeforeEach
  void fill() {
    folders = Folders.of(Map.of("COMMONPLACE_HOME", folder.toString()));
    folders.prepare();
    try (var shelf = new Shelf(folder)) {
      shelf.put(Told.of("one", "One").user("why does the log grow").answer("a reader holds it"));
    }
  }

  private Engine open(Access access) {
    return Engine.open(folders, folder.resolve("Test.commonplace"), access);
  }

  private static SearchResult find(Engine engine, String query) {
    return engine
        .search()
        .search(new SearchRequest(query, Mode.HYBRID, 0.65, Sort.BEST, 20, 0, false));
  }

  private static Popular popular(Engine engine) {
    return new Popular(engine.library(), Clock.systemUTC());
  }

  @Test
  void aSearchThatIsStayedWithIsRememberedByWhoeverOwnsTheLibrary() {
    try (Engine engine = open(Access.WRITE)) {
      find(engine, "rea");
      find(engine, "reader");
      try (Engine reading = open(Access.READ)) {
        find(reading, "log"); // as a script does
      }
    }
    try (Engine engine = open(Access.READ)) {
      assertThat(popular(engine).popular()).containsExactly("reader");
    }
  }

  @Test
  void afterAChangeTheAnswerIsThereBeforeItIsAsked() {
    try (Engine engine = open(Access.WRITE)) {
      engine.prepareSearch(CancelSignal.NEVER, Progress.NONE);
      engine.embedding().catchUp(Progress.NONE);
      Popular popular = popular(engine);
      popular.remember("log reader");
      engine
          .organizer()
          .marking()
          .star(engine.library().read(r -> r.entries().all()).getFirst().id(), true);

      new Warming(engine.library(), engine.search(), popular, new Courtesy())
          .warm(CancelSignal.NEVER);

      TierStats before = engine.searchCaches().stats().results();
      SearchResult found = find(engine, "log reader");
      TierStats after = engine.searchCaches().stats().results();
      assertThat(found.hits()).isNotEmpty();
      assertThat(after.hits()).isEqualTo(before.hits() + 1);
      assertThat(after.hitRate()).isEqualTo(1.0 / (1 + after.misses()));
    }
  }

  @Test
  void theIndexThatCaughtUpHasThemFoundOut() {
    try (Engine engine = open(Access.WRITE)) {
      popular(engine).remember("log reader");
      engine.keepSearchPrepared(Duration.ZERO);
      while (engine.searchCaches().stats().results().size() < 2) {
        Thread.onSpinWait(); // a job does it, after the search that begins
      }
      assertThat(engine.searchCaches().stats().results().hits()).isZero();
    }
  }

  @Test
  void whatTheNewestEntriesAreCalledIsSearchedOnceBeforeAnybodyAsks() {
    try (Engine engine = open(Access.WRITE)) {
      Popular popular = popular(engine);
      var warming = new Warming(engine.library(), engine.search(), popular, new Courtesy());

      warming.begin(CancelSignal.NEVER);
      TierStats once = engine.searchCaches().stats().results();
      warming.begin(CancelSignal.NEVER);
      TierStats twice = engine.searchCaches().stats().results();

      assertThat(once.size()).isEqualTo(1);
      assertThat(twice.misses() + twice.hits()).isEqualTo(once.misses() + once.hits());
      assertThat(popular.popular()).as("nobody asked").isEmpty();
    }
  }

  @Test
  void aLibraryThatIsEmptyYetIsSearchedOnceThereIsSomething() {
    Path file = folder.resolve("Empty.commonplace");
    try (Engine engine = Engine.open(folders, file, Access.CREATE)) {
      var warming = new Warming(engine.library(), engine.search(), popular(engine), new Courtesy());
      warming.begin(CancelSignal.NEVER);
      assertThat(engine.searchCaches().stats().results().size()).isZero();

      engine.writtenNotes().write("checkpoints keep the log small");
      warming.begin(CancelSignal.NEVER);

      assertThat(engine.searchCaches().stats().results().size()).isEqualTo(1);
    }
  }
}
