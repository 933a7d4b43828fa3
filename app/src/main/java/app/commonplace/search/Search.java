package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.library.CatalogRow;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.problems.Problem;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.QueryParser;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds passages and lists entries of one library. Nothing typed makes it fail.
///
/// **Threads.** Thread-safe; calls block until they are answered.
public final class Search {
  private static final String NOTHING_EMBEDDED =
      "Nothing is embedded yet, so this is a search by words.";
  private static final String MOST_OF_THEM =
      "No passage has all words. Showing those with most of them.";
  private static final String ESTIMATES = "Counts are estimates.";

  private static final String REBUILDING =
      "Search index is being rebuilt, %d %%. Words only for now, and slower.";

  /// Pages beyond this are not asked for by people.
  private static final int MOST_WANTED = 100_000;

  /// The best entries are judged by the best passages, as many as these.
  private static final int JUDGED = 200;

  private final Library library;
  private final Clock clock;
  private final Executor background;
  private final Analyzer analyzer = new Analyzer();
  private final ModelNames models = new ModelNames();
  private final EntryCatalog catalog;
  private final SegmentCache segments = new SegmentCache(models);
  private final DerivedIndex index;
  private final Months months;
  private final FullTextEngine fullText;
  private final LikeEntry like;

  /// @param clock gives today and the person's time zone
  /// @param background where the index is read while the catalog is, for the first search
  public Search(Library library, DerivedIndex index, Clock clock, Executor background) {
    this.library = library;
    this.index = index;
    this.clock = clock;
    this.background = background;
    this.catalog = new EntryCatalog(library);
    this.months = new Months(clock.getZone());
    this.fullText = new FullTextEngine(library, analyzer, models, months);
    this.like = new LikeEntry(library, analyzer);
  }

  /// Finds passages, and counts all that match.
  public SearchResult search(SearchRequest request) {
    return search(request, KeywordEngine::find);
  }

  /// Finds passages and counts nothing: what a person sees first while typing. Totals are only how
  /// many hits came, and there are no facets.
  public SearchResult hits(SearchRequest request) {
    return search(request, KeywordEngine::best);
  }

  /// One of the ways to ask an engine.
  @FunctionalInterface
  private interface Ask {
    Found of(KeywordEngine engine, Plan plan, Sort sort, int wanted);
  }

  private SearchResult search(SearchRequest request, Ask ask) {
    long started = System.nanoTime();
    readFirst();
    Parsed parsed = QueryParser.parse(request.query());
    var notices = new ArrayList<String>(parsed.remarks());
    Plan strict = plan(parsed);
    notices.addAll(Unready.remarks(parsed, strict.catalog()));
    int wanted = (int) Math.min(MOST_WANTED, (long) request.offset() + request.limit());
    Answer answer =
        answered(
            engine -> find(ask, engine, strict, request.sort(), Math.max(wanted, JUDGED)), notices);
    Found found = answer.found();
    if (answer.plan().relaxed()) {
      notices.add(MOST_OF_THEM);
    }
    if (request.mode() != Mode.KEYWORD) {
      notices.add(NOTHING_EMBEDDED);
    }
    if (!found.exact() && !found.facets().isEmpty()) {
      notices.add(ESTIMATES);
    }
    var page = new ResultPage(answer.plan(), found, request, analyzer);
    return library.read(reading ->
        page.result(
            reading,
            (System.nanoTime() - started) / 1e6,
            notices.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notices))));
  }

  /// The first search reads the catalog and the index, which are large, side by side.
  private void readFirst() {
    if (!catalog.isRead()) {
      var read = new CountDownLatch(1);
      background.execute(() -> readIndex(read));
      catalog.now();
      await(read);
    }
  }

  private static void await(CountDownLatch read) {
    try {
      read.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the search reads what is missing by itself
    }
  }

  private void readIndex(CountDownLatch read) {
    try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
      if (snapshot != null) {
        segments.readAhead(snapshot);
      }
    } catch (IOException | UncheckedIOException e) {
      index.isDamaged();
    } catch (Problem e) {
      return; // the search itself meets it, on the thread that can tell it
    } finally {
      read.countDown();
    }
  }

  /// What was found, and by which plan.
  private record Answer(Plan plan, Found found) {}

  /// All words, or where nothing has them all, most of them.
  private static Answer find(Ask ask, KeywordEngine engine, Plan strict, Sort sort, int wanted) {
    Found found = ask.of(engine, strict, sort, wanted);
    if (found.total() == 0 && strict.canRelax()) {
      Plan relaxed = strict.relax();
      Found most = ask.of(engine, relaxed, sort, wanted);
      return most.total() == 0 ? new Answer(strict, found) : new Answer(relaxed, most);
    }
    return new Answer(strict, found);
  }

  /// Asks the derived index, or while it is behind, the full-text table.
  private <T> T answered(Function<KeywordEngine, T> work, List<String> notices) {
    try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
      if (snapshot != null) {
        return work.apply(new IndexEngine(snapshot, segments, models, months));
      }
    } catch (UncheckedIOException e) {
      index.isDamaged();
    }
    int percent = index.percentBuilt();
    if (percent >= 0) {
      notices.add(REBUILDING.formatted(percent));
    }
    return work.apply(fullText);
  }

  /// Lists entries: those that pass the filters and, when there are words, hold them in a passage
  /// or in their title. The trash is left out.
  public EntryPage list(String query, ListSort sort, int limit, int offset) {
    var notices = new ArrayList<String>();
    List<CatalogRow> sorted = sorted(query, sort, notices);
    List<Entry> page =
        library.read(reading ->
            sorted.stream()
                .skip(offset)
                .limit(limit)
                .map(row -> reading.entries().find(row.id()))
                .flatMap(Optional::stream)
                .toList());
    return new EntryPage(sorted.size(), page, notice(notices));
  }

  /// The same list whole, as numbers and times.
  public EntryOrder order(String query, ListSort sort) {
    var notices = new ArrayList<String>();
    List<CatalogRow> sorted = sorted(query, sort, notices);
    return EntryOrder.of(sorted, notice(notices));
  }

  private List<CatalogRow> sorted(String query, ListSort sort, List<String> notices) {
    Parsed parsed = QueryParser.parse(query);
    notices.addAll(parsed.remarks());
    learnModelsFor(parsed);
    CatalogSnapshot now = catalog.now();
    notices.addAll(Unready.remarks(parsed, now));
    var filters = new EntryQuery(now, models, analyzer, like, clock);
    BitSet found = filters.entries(parsed.query(), plan -> entries(plan, notices));
    return filters.sorted(found, sort);
  }

  private static @Nullable String notice(List<String> notices) {
    return notices.isEmpty() ? null : String.join(" ", notices);
  }

  private BitSet entries(Plan plan, List<String> notices) {
    BitSet found = answered(engine -> engine.entries(plan), notices);
    if (!found.isEmpty() || !plan.canRelax()) {
      return found;
    }
    BitSet relaxed = answered(engine -> engine.entries(plan.relax()), notices);
    if (!relaxed.isEmpty()) {
      notices.add(MOST_OF_THEM);
    }
    return relaxed;
  }

  private Plan plan(Parsed parsed) {
    learnModelsFor(parsed);
    return new Planner(catalog.now(), models, analyzer, like, clock).plan(parsed.query());
  }

  /// Part of a model's name is enough only when it is no model's whole name, so all must be known.
  private void learnModelsFor(Parsed parsed) {
    boolean asks =
        parsed.pieces().stream().anyMatch(piece -> piece.query().print().contains("model:"));
    if (asks) {
      library.read(reading -> reading.catalogRows().models()).forEach(models::number);
    }
  }
}
