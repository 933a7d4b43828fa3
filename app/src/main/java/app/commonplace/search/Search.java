package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.Courtesy;
import app.commonplace.library.Library;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.QueryParser;
import app.commonplace.text.Analyzer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds passages and lists entries of one library. Nothing typed makes it fail.
///
/// **Threads.** Thread-safe; calls block until they are answered.
public final class Search {
  private final Library library;
  private final Clock clock;
  private final Executor background;
  private final Courtesy courtesy;
  private final SearchCaches caches;
  private final MeaningSource meaning;
  private final Analyzer analyzer = new Analyzer();
  private final EntryCatalog catalog;
  private final KeywordSide keywords;
  private final Gathering gathering;
  private final Listing listing;
  private final Spelling spelling;
  private final Decided decided;
  private volatile Consumer<String> asked = _ -> {};

  /// What a search works with.
  ///
  /// @param meaning null where nothing is found by meaning
  /// @param clock gives today and the person's time zone
  /// @param background where half of a search is done while the other half is
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
    this.clock = parts.clock();
    this.background = parts.background();
    this.courtesy = parts.courtesy();
    this.caches = parts.caches();
    this.meaning = new MeaningSource(parts.meaning(), caches);
    this.catalog = new EntryCatalog(library);
    var models = new ModelNames();
    var months = new Months(clock.getZone());
    var fullText = new FullTextEngine(library, analyzer, models, months);
    this.keywords = new KeywordSide(parts.index(), fullText, models, months);
    var like = new LikeEntry(library, analyzer);
    var plans = new Plans(library, catalog, models, analyzer, like, clock);
    this.gathering = new Gathering(keywords, plans, meaning, new Beside(background));
    this.listing = new Listing(library, keywords, plans);
    this.spelling = new Spelling(library, parts.index(), analyzer);
    this.decided = new Decided(library);
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

  /// Reads what the first search needs, at least.
  void readAhead() {
    background.execute(meaning::warm);
    readFirst();
  }

  /// Searches the way a person does who types: the first hits by words, then the whole answer.
  void tryOut(String query, double blend) {
    var quick =
        new SearchRequest(query, Mode.KEYWORD, 0, Sort.BEST, SearchRequest.DEFAULT_LIMIT, 0, true);
    answer(new Asking(quick, QueryParser.parse(query), false));
    prepare(query, blend);
  }

  /// Finds passages and counts nothing: what a person sees first while typing. Totals are only how
  /// many hits came, and there are no facets.
  public SearchResult hits(SearchRequest request) {
    return search(request, false);
  }

  /// The best passages by words and by meaning, blended as the person tuned it.
  public List<Hit> near(String words, int most) {
    double share = library.read(TunedBlend::of);
    return hits(SearchRequest.hybrid(words, most).blended(share)).hits();
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

  /// The first search reads the catalog and the index, which are large, side by side.
  private void readFirst() {
    if (!catalog.isRead()) {
      var read = new CountDownLatch(1);
      background.execute(() -> {
        try {
          keywords.readAhead();
          meaning.readAhead();
        } finally {
          read.countDown();
        }
      });
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

  private SearchResult answer(Asking asked) {
    SearchRequest request = asked.request();
    boolean byMeaning = asked.isByMeaning();
    try (MeaningSource.Open open = meaning.open()) {
      long commits = library.commitCounter();
      Standings standings = decided.at(commits);
      Asking asking = asked.sparing(standings);
      try (IndexSnapshot snapshot = keywords.acquire().orElse(null)) {
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
        Supplier<Gathered> gather = () -> gathering.gathered(asking, byMeaning, open, snapshot);
        if (!kept) {
          return page(asking, gather.get(), open, standings);
        }
        return caches.result(
            ResultKey.of(key, request),
            () -> page(asking, caches.candidates(key, gather), open, standings));
      }
    }
  }

  private SearchResult page(
      Asking asking, Gathered gathered, MeaningSource.Open open, Standings standings) {
    SearchRequest request = asking.request();
    Blend blend =
        new Blend(
            switch (gathered.mode()) {
              case KEYWORD -> 0;
              case HYBRID -> request.blend();
              case MEANING -> 1;
            });
    boolean inTime = gathered.mode() == Mode.KEYWORD && request.sort() != Sort.BEST;
    Ranking found =
        inTime
            ? Ranking.inOrder(gathered.found())
            : Ranking.of(
                gathered.pool(),
                blend,
                request.sort(),
                gathered.found(),
                gathered.mode() != Mode.KEYWORD);
    Ranking ranking = found.with(standings, request.sort() == Sort.BEST);
    var page = new ResultPage(gathered, ranking, request, analyzer);
    return library.read(reading ->
        page.result(
            reading, gathered.mode(), open.reach().coverage(), Listing.notice(gathered.notices())));
  }

  /// Lists entries: those that pass the filters and, when there are words, hold them in a passage
  /// or in their title. The trash is left out.
  public EntryPage list(String query, ListSort sort, int limit, int offset) {
    return listing.page(query, sort, limit, offset);
  }

  /// The same list whole, as numbers and times.
  public EntryOrder order(String query, ListSort sort) {
    return listing.order(query, sort);
  }

  /// Candidates of a query with both scores, for the person's own blend; none while it is answered
  /// by words alone.
  public List<Candidate> candidates(String query) {
    var request = SearchRequest.hybrid(query, SearchRequest.DEFAULT_LIMIT);
    var asking = new Asking(request, QueryParser.parse(query), false);
    readFirst();
    try (MeaningSource.Open open = meaning.open();
        IndexSnapshot snapshot = keywords.acquire().orElse(null)) {
      Gathered gathered = gathering.gathered(asking, true, open, snapshot);
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
    return meant(query, other -> search(byWords(other), false).total() > 0);
  }

  /// The same of a query whose hits are at hand: where they show that its words stand somewhere,
  /// nothing is searched again to find that out.
  public List<Respelling> meant(String query, SearchResult result) {
    boolean byWords = result.hits().stream().anyMatch(hit -> hit.keyword() > 0);
    return byWords ? meant(query, _ -> true) : meant(query);
  }

  private List<Respelling> meant(String query, Predicate<String> finds) {
    return spelling.of(query, finds, other -> search(byWords(other), true).total());
  }

  private static SearchRequest byWords(String query) {
    return new SearchRequest(query, Mode.KEYWORD, 0, Sort.BEST, 0, 0, false);
  }
}
