package app.commonplace.runtime;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.exporting.Exporter;
import app.commonplace.importing.Formats;
import app.commonplace.importing.Importer;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.IndexFollower;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Organizer;
import app.commonplace.search.Search;
import app.commonplace.search.SearchCaches;
import app.commonplace.search.Spelling;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// All parts of the program below its front ends, built around one open library. Thread-safe.
public final class Engine implements AutoCloseable {
  private final Folders folders;
  private final Library library;
  private final Formats formats = KnownFormats.all();
  private final Importer importer;
  private final Exporter exporter;
  private final Organizer organizer;
  private final Judging judging;
  private final DerivedIndex index;
  private final SearchCaches searchCaches = new SearchCaches();
  private final Search search;
  private final Meaning meaning;
  private final EmbeddingService embedding;
  private final Jobs jobs = new Jobs();
  private final Courtesy courtesy = new Courtesy();

  private Engine(Folders folders, Library library) {
    this.folders = folders;
    this.library = library;
    this.importer = new Importer(library, formats, Clock.systemUTC());
    this.exporter = new Exporter(library);
    this.organizer = new Organizer(library, Clock.systemUTC());
    this.judging = new Judging(library, Clock.systemUTC());
    this.index = new DerivedIndex(library, new Analyzer());
    this.meaning = meaning(folders, library);
    this.embedding = new EmbeddingService(library, meaning, jobs, courtesy);
    this.search =
        new Search(
            new Search.Parts(
                library,
                index,
                meaning,
                Clock.system(ZoneId.systemDefault()),
                jobs::aside,
                courtesy,
                searchCaches));
  }

  private static Meaning meaning(Folders folders, Library library) {
    Path natives = folders.cache().resolve("native");
    var usual = new BuiltInSource(BuiltInModel.MINI_LM, natives);
    var better = new BuiltInSource(BuiltInModel.BGE_SMALL, natives);
    return new Meaning(library, Clock.systemUTC(), usual, List.of(better));
  }

  /// Opens the library, or says in one sentence why not.
  public static Engine open(Folders folders, Path library, Access access) {
    return new Engine(folders, Library.open(library, access));
  }

  public Folders folders() {
    return folders;
  }

  public Library library() {
    return library;
  }

  public Formats formats() {
    return formats;
  }

  public Importer importer() {
    return importer;
  }

  public Exporter exporter() {
    return exporter;
  }

  public Organizer organizer() {
    return organizer;
  }

  public Judging judging() {
    return judging;
  }

  public Search search() {
    return search;
  }

  public Spelling spelling() {
    return new Spelling(library, index, new Analyzer());
  }

  public SearchCaches searchCaches() {
    return searchCaches;
  }

  public Meaning meaning() {
    return meaning;
  }

  public EmbeddingService embedding() {
    return embedding;
  }

  public Jobs jobs() {
    return jobs;
  }

  /// Brings the search index up to date, as far as no other process is at it. Searches work without
  /// it, but slower in a large library.
  public void prepareSearch(CancelSignal cancel, Progress progress) {
    index.update(cancel, progress);
  }

  /// Keeps the search index up to date in the background from now on.
  public void keepSearchPrepared() {
    new IndexFollower(library, index, jobs).follow();
    embedding.follow();
  }

  @Override
  public void close() {
    jobs.close();
    meaning.close();
    index.close();
    library.close();
  }
}
