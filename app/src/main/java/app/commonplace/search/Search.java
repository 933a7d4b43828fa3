package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.indexing.Meaning;
import app.commonplace.indexing.MeaningSnapshot;
import app.commonplace.jobs.Courtesy;
import app.commonplace.library.CatalogRow;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.search.query.Field;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.Query;
import app.commonplace.search.query.QueryParser;
import app.commonplace.text.Analyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds passages and lists entries of one library. Nothing typed makes it fail.
///
/// **Threads.** Thread-safe; calls block until they are answered.
public final class Search {
  private static final String TOO_FEW =
      "Too few of these passages are embedded yet, so this is a search by words.";
  private static final String MOST_OF_THEM =
      "No passage has all words. Showing those with most of them.";
  private static final String ONLY_FEW =
      "Only %d passages have all words. Showing those with most of them.";

  /// A question whose words stand together in fewer passages than this is answered by most of them,
  /// too.
  private static final int FEW = 20;

  private static final String ESTIMATES = "Counts are estimates.";

  private static final String REBUILDING =
      "Search index is being rebuilt, %d %%. Words only for now, and slower.";

  /// Pages beyond this are not asked for by people.
  private static final int MOST_WANTED = 100_000;

  private final Library library;
  private final Clock clock;
  private final Executor background;
  private final Courtesy courtesy;
  private final SearchCaches caches;
  private final MeaningSource meaning;
  private final Analyzer analyzer = new Analyzer();
  private final ModelNames models = new ModelNames();
  private final EntryCatalog catalog;
  private final SegmentCache segments = new SegmentCache(models);
  private final DerivedIndex index;
  private final Months months;
  private final FullTextEngine fullText;
  private final LikeEntry like;
  private final Spelling spelling;
  private volatile Consumer<String> asked = _ -> {};

  /// What a search works with.
  ///
  /// @param meaning null where nothing is found by meaning
  /// @param clock gives today and the person's time zone
  /// @param background where the index is read while the catalog is, for the first search
  /// @param courtesy told while somebody waits for an answer
  public record Parts(
      Library library,
      DerivedIndex index,
      @Nullable Meaning meaning,
      Clock clock,
      Executor background,
      Courtesy courtesy,
      SearchCaches caches) {}

  public Search(Parts parts) {
    this.library = parts.library();
    this.index = parts.index();
    this.clock = parts.clock();
    this.background = parts.background();
    this.courtesy = parts.courtesy();
    this.caches = parts.caches();
    this.meaning = new MeaningSource(parts.meaning(), parts.caches());
    this.catalog = new EntryCatalog(library);
    this.months = new Months(clock.getZone());
    this.fullText = new FullTextEngine(library, analyzer, models, months);
    this.like = new LikeEntry(library, analyzer);
    this.spelling = new Spelling(library, index, analyzer);
  }

  /// Finds passages, and counts all that match.
  public SearchResult search(SearchRequest request) {
    SearchResult result = search(request, true);
    if (request.limit() > 0 && request.offset() == 0) {
      asked.accept(request.query());
    }
    return result;
  }

  /// Tells of each query whose hits a person asked for.
  public void onAsked(Consumer<String> listener) {
    asked = listener;
  }

  /// Finds out what a query finds, to be kept until it is asked. A question that would have to be
  /// sent to another machine is not, since nobody asked it.
  void prepare(String query, double blend) {
    try (MeaningSource.Open open = meaning.open()) {
      if (open.sendsAway()) {
        return;
      }
    }
    var request =
        new SearchRequest(
            query, Mode.HYBRID, blend, Sort.BEST, SearchRequest.DEFAULT_LIMIT, 0, false);
    answer(new Asking(request, QueryParser.parse(query), true));
  }

  /// Finds passages and counts nothing: what a person sees first while typing. Totals are only how
  /// many hits came, and there are no facets.
  public SearchResult hits(SearchRequest request) {
    return search(request, false);
  }

  private SearchResult search(SearchRequest request, boolean counted) {
    long started = System.nanoTime();
    try (Courtesy.Awaited _ = courtesy.awaited()) {
      if (request.mode() != Mode.KEYWORD && !catalog.isRead()) {
        background.execute(meaning::warm); // beside the catalog and the index
      }
      readFirst();
      Parsed parsed = QueryParser.parse(request.query());
      SearchResult result = answer(new Asking(request, parsed, counted));
      return result.taking((System.nanoTime() - started) / 1e6);
    }
  }

  /// One search.
  ///
  /// @param counted whether all matches are counted
  private record Asking(SearchRequest request, Parsed parsed, boolean counted) {
    /// How many hits by words are wanted: those up to the end of the page, and always enough to be
    /// judged.
    int wanted() {
      long end = (long) request.offset() + request.limit();
      return (int) Math.min(MOST_WANTED, Math.max(end, Pooling.BY_WORDS));
    }

    boolean isFirstPage() {
      return wanted() == Pooling.BY_WORDS;
    }
  }

  private SearchResult answer(Asking asking) {
    SearchRequest request = asking.request();
    boolean byMeaning =
        request.mode() != Mode.KEYWORD
            && (!QuestionText.of(asking.parsed().query()).isBlank() || asksLike(asking.parsed()));
    try (MeaningSource.Open open = meaning.open()) {
      long commits = library.commitCounter();
      try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
        var moment =
            new Moment(commits, snapshot == null ? -1 : 1, open.revision(), LocalDate.now(clock));
        var key =
            CandidateKey.of(
                asking.parsed().query(),
                byMeaning ? request.mode() : Mode.KEYWORD,
                request.sort(),
                open.space(),
                moment);
        boolean kept = asking.isFirstPage() && asking.counted();
        Supplier<Gathered> gather = () -> gathered(asking, byMeaning, open, snapshot);
        if (!kept) {
          return page(asking, gather.get(), open);
        }
        return caches.result(
            ResultKey.of(key, request), () -> page(asking, caches.candidates(key, gather), open));
      }
    }
  }

  private static boolean asksLike(Parsed parsed) {
    return parsed.pieces().stream()
        .anyMatch(
            piece -> piece.query() instanceof Query.Filter(Field field, _) && field == Field.LIKE);
  }

  private SearchResult page(Asking asking, Gathered gathered, MeaningSource.Open open) {
    SearchRequest request = asking.request();
    Blend blend =
        new Blend(
            switch (gathered.mode()) {
              case KEYWORD -> 0;
              case HYBRID -> request.blend();
              case MEANING -> 1;
            });
    boolean inTime = gathered.mode() == Mode.KEYWORD && request.sort() != Sort.BEST;
    Ranking ranking =
        inTime
            ? Ranking.inOrder(gathered.found())
            : Ranking.of(
                gathered.pool(),
                blend,
                request.sort(),
                gathered.found(),
                gathered.mode() != Mode.KEYWORD);
    var page = new ResultPage(gathered, ranking, request, analyzer);
    return library.read(reading ->
        page.result(reading, gathered.mode(), open.reach().coverage(), notice(gathered.notices())));
  }

  private Gathered gathered(
      Asking asking, boolean byMeaning, MeaningSource.Open open, @Nullable IndexSnapshot snapshot) {
    var notices = new ArrayList<String>(asking.parsed().remarks());
    Plan strict = plan(asking.parsed());
    float[] question = null;
    Optional<float[]> like = byMeaning ? likeVector(asking.parsed(), open) : Optional.empty();
    if (asking.request().mode() != Mode.KEYWORD && !byMeaning && !open.isReady()) {
      notices.add(open.notice());
    }
    if (like.isPresent()) {
      question = like.get();
      strict = plan(asking.parsed(), true);
    } else if (byMeaning) {
      MeaningSource.Asked asked =
          open.isReady()
              ? meaning.ask(open, QuestionText.of(asking.parsed().query()))
              : new MeaningSource.Asked(null, open.notice());
      question = asked.vector();
      if (!asked.notice().isEmpty()) {
        notices.add(asked.notice());
      } else if (!open.notice().isEmpty()) {
        notices.add(open.notice());
      }
    }
    if (like.isEmpty()) {
      notices.addAll(Unready.remarks(asking.parsed(), strict.catalog()));
    }
    Plan asked = strict;
    float[] vector = question;
    MeaningSnapshot vectors = open.vectors();
    MeaningSide side =
        vector == null || vectors == null ? null : new MeaningSide(vectors, vector, open.scale());
    return answered(
        snapshot,
        engine ->
            side == null
                ? byWords(engine, asking, asked, notices)
                : byMeaning(engine, asking, asked, side, notices),
        notices);
  }

  /// All words, or where nothing has them all, most of them.
  private static Gathered byWords(
      KeywordEngine engine, Asking asking, Plan strict, List<String> notices) {
    Plan plan = strict;
    Found found = found(engine, asking, strict, Map.of());
    boolean few = found.total() == 0 || (found.total() < FEW && strict.isQuestion());
    if (few && strict.canRelax()) {
      Plan relaxed = strict.relax();
      Found most = found(engine, asking, relaxed, Map.of());
      if (most.total() > found.total()) {
        notices.add(found.total() == 0 ? MOST_OF_THEM : ONLY_FEW.formatted(found.total()));
        plan = relaxed;
        found = most;
      }
    }
    if (!found.exact() && !found.facets().isEmpty()) {
      notices.add(ESTIMATES);
    }
    boolean judged = asking.request().sort() == Sort.BEST && plan.looksAtTexts();
    Pool pool = judged ? new Pooling(engine, plan).ofWords(found) : Pool.EMPTY;
    return new Gathered(plan, Mode.KEYWORD, pool, found, notices);
  }

  /// Hits by meaning and by words, or by words alone when too few passages have vectors.
  private static Gathered byMeaning(
      KeywordEngine engine, Asking asking, Plan strict, MeaningSide side, List<String> notices) {
    boolean alone = asking.request().mode() == Mode.MEANING || !strict.looksAtTexts();
    var pooling = new Pooling(engine, strict);
    Pool pool = alone ? pooling.ofMeaning(side) : pooling.ofBoth(side);
    if (!alone && Pooling.isMostlyBare(pool)) {
      notices.add(TOO_FEW);
      return byWords(engine, asking, strict, notices);
    }
    var listed = new LinkedHashMap<PassageId, EntryId>();
    pool.contenders().forEach(one -> listed.put(one.passage(), one.entry()));
    Plan counted = alone ? strict.withoutMatches() : strict;
    Found found = found(engine, asking, counted, listed).weighed(engine.weights(strict));
    return new Gathered(strict, asking.request().mode(), pool, found, notices);
  }

  private static Found found(
      KeywordEngine engine, Asking asking, Plan plan, Map<PassageId, EntryId> too) {
    Sort sort = too.isEmpty() ? asking.request().sort() : Sort.BEST;
    return asking.counted()
        ? engine.find(plan, sort, asking.wanted(), too)
        : engine.best(plan, sort, asking.wanted());
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

  /// Asks the derived index, or while it is behind, the full-text table.
  private <T> T answered(Function<KeywordEngine, T> work, List<String> notices) {
    try (IndexSnapshot snapshot = index.acquire().orElse(null)) {
      return answered(snapshot, work, notices);
    }
  }

  private <T> T answered(
      @Nullable IndexSnapshot snapshot, Function<KeywordEngine, T> work, List<String> notices) {
    if (snapshot != null) {
      try {
        return work.apply(new IndexEngine(snapshot, segments, models, months));
      } catch (UncheckedIOException e) {
        index.isDamaged();
      }
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
    return plan(parsed, false);
  }

  private Plan plan(Parsed parsed, boolean byMeaning) {
    learnModelsFor(parsed);
    return new Planner(catalog.now(), models, analyzer, like, clock, byMeaning)
        .plan(parsed.query());
  }

  /// What the entry of `like:` is about; empty when none is named, or none that has vectors.
  private Optional<float[]> likeVector(Parsed parsed, MeaningSource.Open open) {
    MeaningSnapshot vectors = open.vectors();
    if (vectors == null) {
      return Optional.empty();
    }
    CatalogSnapshot now = catalog.now();
    return parsed.pieces().stream()
        .map(Parsed.Piece::query)
        .filter(Query.Filter.class::isInstance)
        .map(Query.Filter.class::cast)
        .filter(filter -> filter.field() == Field.LIKE)
        .flatMap(filter -> LikeEntry.entry(filter.value(), now).stream().boxed())
        .flatMap(number -> now.entry(number).stream())
        .findFirst()
        .flatMap(entry -> mean(vectors, entry.row().id()));
  }

  private static Optional<float[]> mean(MeaningSnapshot vectors, EntryId entry) {
    try {
      return vectors.mean(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Candidates of a query with both scores, for the person's own blend; none while it is answered
  /// by words alone.
  public List<Candidate> candidates(String query) {
    var request =
        new SearchRequest(
            query,
            Mode.HYBRID,
            SearchRequest.DEFAULT_BLEND,
            Sort.BEST,
            SearchRequest.DEFAULT_LIMIT,
            0,
            false);
    var asking = new Asking(request, QueryParser.parse(query), false);
    readFirst();
    try (MeaningSource.Open open = meaning.open();
        IndexSnapshot snapshot = index.acquire().orElse(null)) {
      Gathered gathered = gathered(asking, true, open, snapshot);
      if (gathered.mode() != Mode.HYBRID) {
        return List.of();
      }
      return new Blend(request.blend())
          .rank(gathered.pool()).stream()
              .map(one -> new Candidate(one.contender().passage(), one.keyword(), one.alike()))
              .toList();
    }
  }

  /// Queries that were probably meant by one that holds words nobody wrote here, the best first.
  public List<Respelling> meant(String query) {
    return spelling.of(
        query,
        other -> search(new SearchRequest(other, Mode.KEYWORD, 0, Sort.BEST, 0, 0, false)).total());
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
