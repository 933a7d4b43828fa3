package app.commonplace.watching;

import app.commonplace.importing.Importer;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Job;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Library;
import app.commonplace.library.WatchedFolders.Stamp;
import app.commonplace.model.WatchedFolder;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the folders that a person chose, in the process that owns the library: looks at them
/// when the system says that something stirred, and every minute in any case; waits until what
/// changed has come to rest; and has it read as a job. A folder that is not there is looked for
/// quietly.
///
/// **Threads.** Thread-safe; [#look] is run by one thread at a time.
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final String KEY = "watch";
  private static final String NAME = "Reading watched folders";
  private static final Duration TICK = Duration.ofSeconds(2);
  private static final Duration REST = Duration.ofSeconds(4);
  private static final Duration SLOW = Duration.ofSeconds(60);

  /// What failed is tried again after a minute, two, four, and so on: half a day at most.
  private static final int MOST_DOUBLINGS = 9;

  /// How a folder is doing.
  public enum State {
    /// Not looked at yet.
    WAITING,
    /// All that lies in it was read.
    UP_TO_DATE,
    /// Something in it is being written.
    CHANGING,
    READING,
    /// It is not there, or cannot be looked into.
    GONE,
    PAUSED
  }

  /// A folder and how it is doing.
  public record Status(WatchedFolder folder, State state) {}

  /// What is known of a folder besides what the library keeps.
  private static final class Known {
    private final Settling settling = new Settling(REST);
    private Map<String, Stamp> read = Map.of();
    private volatile boolean loaded;
    private volatile int failures;
    private Instant lookAgain = Instant.MIN;
    private volatile State state = State.WAITING;
  }

  private final Library library;
  private final Jobs jobs;
  private final Clock clock;
  private final FolderChoice choice;
  private final FolderReader reader;
  private final Stirring stirring = new Stirring();
  private final Map<Long, Known> known = new ConcurrentHashMap<>();

  /// Whether the list of folders was changed since it was read.
  private final AtomicBoolean stale = new AtomicBoolean(true);

  private final AtomicBoolean asleep = new AtomicBoolean();
  private volatile List<WatchedFolder> watched = List.of();
  private volatile boolean closed;

  public FolderWatch(Library library, Importer importer, Jobs jobs, Clock clock) {
    this.library = library;
    this.jobs = jobs;
    this.clock = clock;
    this.choice = new FolderChoice(library, clock);
    this.reader = new FolderReader(library, importer, clock);
  }

  /// Watches from now on, beginning with what changed while nobody did. Sleeps while no folder is
  /// watched.
  public void follow() {
    tick();
  }

  private void changed() {
    stale.set(true);
    wake();
  }

  private void wake() {
    if (asleep.compareAndSet(true, false)) {
      jobs.after(TICK).execute(this::tick);
    }
  }

  /// Whether nothing is done until a folder is watched.
  boolean isAsleep() {
    return asleep.get() && watched.isEmpty();
  }

  private void tick() {
    if (closed) {
      return;
    }
    try {
      look();
    } catch (Problem e) {
      if (e.code() != ProblemCode.CANCELLED) { // the program is ending
        LOG.warn("Watched folders could not be read", e);
      }
    } finally {
      asleep.set(true);
      if (!watched.isEmpty() || stale.get()) {
        wake();
      }
    }
  }

  /// Looks at the folders whose turn it is, and has read what has come to rest in them.
  void look() {
    List<FolderReader.Changed> ready = new ArrayList<>();
    List<WatchedFolder> folders = watched();
    known.keySet().retainAll(folders.stream().map(WatchedFolder::id).toList());
    var stirred = stirring.stirred();
    for (WatchedFolder folder : folders) {
      Known about = known.computeIfAbsent(folder.id(), _ -> new Known());
      if (folder.paused()) {
        about.state = State.PAUSED;
      } else if (isDue(about, stirred.contains(folder.path()))) {
        look(folder, about).ifPresent(ready::add);
      }
    }
    if (!ready.isEmpty()) {
      jobs.<Integer>start(KEY, NAME, job -> read(ready, job)).await();
    }
  }

  private List<WatchedFolder> watched() {
    if (stale.getAndSet(false)) {
      try {
        watched = choice.all();
      } catch (RuntimeException e) {
        stale.set(true);
        throw e;
      }
    }
    return watched;
  }

  private boolean isDue(Known about, boolean stirred) {
    return (stirred && about.failures == 0) || !clock.instant().isBefore(about.lookAgain);
  }

  private Optional<FolderReader.Changed> look(WatchedFolder folder, Known about) {
    if (about.state == State.PAUSED) {
      about.state = State.WAITING;
    }
    Optional<FolderContents> found = FolderContents.of(folder.path());
    about.lookAgain = clock.instant().plus(SLOW.multipliedBy(1L << about.failures));
    if (found.isEmpty()) {
      about.state = State.GONE;
      return Optional.empty();
    }
    FolderContents now = found.get();
    stirring.watch(folder.path(), now.folders());
    if (!about.loaded) {
      about.read = library.read(reading -> reading.watchedFolders().files(folder.id()));
      about.loaded = true;
    }
    Settling.Look look = about.settling.look(now.files(), about.read, clock.instant());
    if (!look.restless().isEmpty() && about.failures == 0) {
      about.lookAgain = clock.instant();
    }
    about.state = look.restless().isEmpty() ? State.UP_TO_DATE : State.CHANGING;
    return look.rested().isEmpty()
        ? Optional.empty()
        : Optional.of(new FolderReader.Changed(folder, now, about.read, look.rested()));
  }

  private Integer read(List<FolderReader.Changed> ready, Job<Integer> job) {
    int done = 0;
    for (FolderReader.Changed changed : ready) {
      job.throwIfCancelled();
      job.report(done++, ready.size(), changed.folder().path().toString());
      read(changed, job);
    }
    return done;
  }

  private void read(FolderReader.Changed changed, CancelSignal cancel) {
    Known about = known.computeIfAbsent(changed.folder().id(), _ -> new Known());
    State before = about.state;
    about.state = State.READING;
    try {
      Optional<Problem> again = reader.read(changed, cancel);
      about.failures = again.isEmpty() ? 0 : Math.min(about.failures + 1, MOST_DOUBLINGS);
      again.ifPresent(why -> LOG.info("To be tried again: {}", changed.folder().path(), why));
    } finally {
      about.loaded = false;
      about.state = before;
      stale.set(true); // what was found there is kept with the folder
    }
  }

  /// Reads at once whatever changed, without waiting for it to come to rest; returns how many
  /// folders had something new.
  public int readNow(CancelSignal cancel) {
    int changedFolders = 0;
    for (WatchedFolder folder : choice.all()) {
      Optional<FolderContents> found =
          folder.paused() ? Optional.empty() : FolderContents.of(folder.path());
      if (found.isPresent()) {
        cancel.throwIfCancelled();
        Map<String, Stamp> read =
            library.read(reading -> reading.watchedFolders().files(folder.id()));
        var settled = new Settling(Duration.ZERO);
        Settling.Look look = settled.look(found.get().files(), read, clock.instant());
        if (!look.rested().isEmpty()) {
          changedFolders++;
          read(new FolderReader.Changed(folder, found.get(), read, look.rested()), cancel);
        }
      }
    }
    return changedFolders;
  }

  /// All watched folders and how they are doing.
  public List<Status> statuses() {
    return choice.all().stream().map(folder -> new Status(folder, state(folder))).toList();
  }

  private State state(WatchedFolder folder) {
    if (folder.paused()) {
      return State.PAUSED;
    }
    Known about = known.get(folder.id());
    if (about != null) {
      return about.state;
    }
    return Files.isDirectory(folder.path()) ? State.WAITING : State.GONE;
  }

  /// Watches a folder from now on; answers where it really lies.
  public Path add(Path typed) {
    Path folder = choice.add(typed);
    changed();
    return folder;
  }

  /// Leaves a folder alone, or goes on with it.
  public void setPaused(Path folder, boolean paused) {
    choice.setPaused(folder, paused);
    changed();
  }

  /// Watches a folder no more; what came from it stays.
  public void remove(Path folder) {
    choice.remove(folder);
    changed();
  }

  @Override
  public void close() {
    closed = true;
    stirring.close();
  }
}
