package app.commonplace.runtime;

import app.commonplace.embedding.keys.KeyStore;
import app.commonplace.embedding.keys.Keychain;
import app.commonplace.embedding.keys.SystemKeychain;
import app.commonplace.exporting.Exporter;
import app.commonplace.importing.AttachmentFollower;
import app.commonplace.importing.AttachmentReading;
import app.commonplace.importing.Formats;
import app.commonplace.importing.Importer;
import app.commonplace.importing.WrittenNotes;
import app.commonplace.importing.archive.TemporaryFolder;
import app.commonplace.importing.documents.AttachedDocuments;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.IndexFollower;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Job;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.library.PurgedWords;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Organizer;
import app.commonplace.search.AskedBefore;
import app.commonplace.search.Popular;
import app.commonplace.search.SameMeaning;
import app.commonplace.search.Search;
import app.commonplace.search.SearchCaches;
import app.commonplace.search.Stayed;
import app.commonplace.search.Warming;
import app.commonplace.text.Analyzer;
import app.commonplace.twins.Detector;
import app.commonplace.twins.Merging;
import app.commonplace.twins.Watch;
import app.commonplace.watching.FolderWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// All parts of the program below its front ends, built around one open library. Thread-safe.
public final class Engine implements AutoCloseable {
  private static final Duration SETTINGS_REST = Duration.ofMillis(500);

  /// Pages of the full-text table that are merged before others may write: some megabytes.
  private static final int MERGED_AT_ONCE = 1_000;

  /// After so long, whoever typed a query was not on the way to another.
  private static final Duration STAYED = Duration.ofSeconds(3);

  private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

  private final Folders folders;
  private final Library library;
  private final Formats formats = KnownFormats.all();
  private final Importer importer;
  private final AttachmentReading attachments;
  private final FolderWatch folderWatch;
  private final Exporter exporter;
  private final Organizer organizer;
  private final Judging judging;
  private final Detector duplicates;
  private final Merging merging;
  private final DerivedIndex index;
  private final SearchCaches searchCaches = new SearchCaches();
  private final Search search;
  private final Popular popular;
  private final Stayed stayed;
  private final Warming warming;
  private final Meaning meaning;
  private final EmbeddingService embedding;
  private final EmbedderSources sources;
  private final Jobs jobs = new Jobs();
  private final Courtesy courtesy = new Courtesy();
  private final KeyRing keys;
  private final MachineSettingsFile settings;

  private Engine(Folders folders, Library library, Supplier<Keychain> keychain) {
    this.folders = folders;
    this.library = library;
    this.settings =
        new MachineSettingsFile(
            folders.config().resolve(MachineSettingsFile.NAME), jobs.after(SETTINGS_REST));
    this.keys = new KeyRing(keychain, System.getenv());
    var ledger = new LibraryLedger(library, CLOCK, settings::current);
    this.sources = new EmbedderSources(library, natives(folders), keys, ledger);
    this.meaning = meaning(library, sources, settings.current().embedders());
    this.embedding = new EmbeddingService(library, meaning, jobs, courtesy);
    var chosen = new ChosenEmbedder(sources, meaning, embedding, settings.current());
    settings.onChange(chosen::changed);
    this.importer = new Importer(library, formats, Clock.systemUTC());
    this.attachments = new AttachmentReading(library, new AttachedDocuments());
    this.folderWatch = new FolderWatch(library, importer, jobs, CLOCK);
    this.exporter = new Exporter(library);
    this.organizer = new Organizer(library, Clock.systemUTC());
    this.judging = new Judging(library, Clock.systemUTC());
    this.duplicates = new Detector(library);
    this.merging = new Merging(library, Clock.systemUTC());
    this.index = new DerivedIndex(library, new Analyzer());
    this.search =
        new Search(
            new Search.Parts(library, index, meaning, CLOCK, jobs::aside, courtesy, searchCaches));
    this.popular = new Popular(library, CLOCK);
    this.stayed = new Stayed(popular, jobs.after(STAYED));
    search.onAsked(stayed::asked);
    this.warming = new Warming(library, search, popular, courtesy);
  }

  private static Meaning meaning(Library library, EmbedderSources sources, Embedders setUp) {
    return new Meaning(
        library, Clock.systemUTC(), sources.of(setUp.choice()), sources.others(setUp));
  }

  private static Path natives(Folders folders) {
    return folders.cache().resolve("native");
  }

  /// Opens the library, or says in one sentence why not. Copies that a killed program left among
  /// the temporary files are removed.
  public static Engine open(Folders folders, Path library, Access access) {
    TemporaryFolder.removeAbandoned();
    return open(folders, library, access, () -> new SystemKeychain(natives(folders)));
  }

  /// Opens the library, with another keychain than the system's.
  public static Engine open(
      Folders folders, Path library, Access access, Supplier<Keychain> keychain) {
    return new Engine(folders, Library.open(library, access), keychain);
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

  /// Notes that stand for themselves.
  public WrittenNotes writtenNotes() {
    return new WrittenNotes(library, CLOCK);
  }

  public AttachmentReading attachments() {
    return attachments;
  }

  /// The folders that are watched; only a window does so by itself.
  public FolderWatch folderWatch() {
    return folderWatch;
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

  public AskedBefore askedBefore() {
    return new AskedBefore(library, index, new Analyzer(), new SameMeaning(meaning));
  }

  /// Finds conversations that are here twice.
  public Detector duplicates() {
    return duplicates;
  }

  public Merging merging() {
    return merging;
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

  public EmbedderSources sources() {
    return sources;
  }

  /// The keys of servers; the first call opens the keychain of the system.
  public KeyStore keys() {
    return keys.store();
  }

  public Jobs jobs() {
    return jobs;
  }

  /// What is set on this machine, whichever library is open.
  public MachineSettingsFile settings() {
    return settings;
  }

  /// Reads the attachments that wait, or joins who is at it; returns how many files were looked at.
  public long readAttachments(Progress progress) {
    long looked = 0;
    while (attachments.isWaiting()) {
      Job<Long> job =
          jobs.start(
              AttachmentFollower.KEY,
              AttachmentFollower.NAME,
              own -> attachments.readAll(() -> {}, own, own));
      job.onProgress(state -> progress.report(state.done(), state.total(), state.message()));
      looked += job.await();
    }
    return looked;
  }

  /// Brings the search index up to date, as far as no other process is at it. Searches work without
  /// it, but slower in a large library.
  public void prepareSearch(CancelSignal cancel, Progress progress) {
    index.updateNow(cancel, progress);
  }

  /// From now on keeps the search index up to date in the background, watches folders, reads
  /// attachments, embeds what waits, and looks for duplicates.
  ///
  /// @param rest before anything is begun that nobody misses yet: a window that opens needs the
  ///   processors for itself
  public void keepSearchPrepared(Duration rest) {
    Executor later = jobs.after(rest);
    new IndexFollower(
            library,
            index,
            jobs,
            _ ->
                later.execute(() -> {
                  jobs.start("forget", "Clearing what was purged", this::forget);
                  jobs.start("warm", "Preparing frequent searches", this::warm);
                }))
        .follow();
    if (library.canWrite()) {
      later.execute(() -> embedding.follow(warming::warm));
      later.execute(folderWatch::follow);
      later.execute(() -> new AttachmentFollower(library, attachments, jobs, courtesy).follow());
      later.execute(() -> new Watch(library, duplicates, jobs).follow());
    }
  }

  /// Makes ready what the first search needs, in the background.
  ///
  /// @param rest before it begins: a window that was just opened is still drawing itself
  public void prepareFirstSearch(Duration rest) {
    jobs.after(rest)
        .execute(() ->
            jobs.start(
                "first search",
                "Preparing search",
                cancel -> {
                  warming.begin(cancel);
                  return true;
                }));
  }

  /// Makes it ready at once, and with it a vector index that is soon made again: a picture of a
  /// search shows it as a window does that has been open for a moment.
  public void readyFirstSearch() {
    if (!Library.isOwned(library.file())) {
      meaning.prepareFew(CancelSignal.NEVER, Progress.NONE);
    }
    warming.begin(CancelSignal.NEVER);
  }

  private Boolean warm(CancelSignal cancel) {
    warming.warm(cancel);
    return true;
  }

  /// Beside other work, since a large index is written anew for minutes.
  private Boolean forget(CancelSignal cancel) {
    meaning.forgetRemoved(cancel);
    forgetPurgedWords(cancel);
    return true;
  }

  /// Leaves nothing in the indexes beside the library of what was purged.
  public void forgetPurged(CancelSignal cancel, Progress progress) {
    index.update(cancel, progress);
    meaning.forgetRemoved(cancel);
    forgetPurgedWords(cancel);
  }

  private void forgetPurgedWords(CancelSignal cancel) {
    if (!library.canWrite() || !library.read(PurgedWords::areLeft)) {
      return;
    }
    boolean more = true;
    while (more) {
      cancel.throwIfCancelled();
      more = library.write(writing -> writing.purgedWords().forgetSome(MERGED_AT_ONCE));
    }
    library.emptyLog();
  }

  @Override
  public void close() {
    folderWatch.close();
    jobs.close();
    if (library.canWrite()) { // a command that searches is often a script, and counts nothing
      stayed.last().ifPresent(popular::remember);
    }
    settings.close();
    meaning.close();
    keys.close();
    index.close();
    library.close();
  }
}
