package app.commonplace.indexing;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import app.commonplace.model.SpaceId;
import app.commonplace.problems.Problem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All that a library knows by meaning: which space is filled, which one answers, and the embedders
/// and vector indexes of both. A space that was just chosen does not answer before it reaches
/// nearly as far as the one before.
///
/// **Threads.** Thread-safe; calls may block while a model is loaded.
public final class Meaning implements AutoCloseable {
  /// Vectors whose index is made in seconds.
  private static final int FEW = 20_000;

  /// The share of another space's passages that the chosen one must cover to answer in its stead.
  private static final double ENOUGH = 0.95;

  private final Library library;
  private final InstantSource clock;
  private final List<EmbedderSource> known;
  private final Map<EmbedderSource, Embedder> open = new ConcurrentHashMap<>();
  private final Map<SpaceId, MeaningIndex> indexes = new ConcurrentHashMap<>();
  private volatile EmbedderSource chosen;
  private volatile @Nullable Told lastTold;

  /// @param chosen what texts are embedded with from now on
  /// @param others further sources whose vectors may still answer
  public Meaning(
      Library library, InstantSource clock, EmbedderSource chosen, List<EmbedderSource> others) {
    this.library = library;
    this.clock = clock;
    this.chosen = chosen;
    this.known = new ArrayList<>(others);
  }

  public EmbedderSource chosen() {
    return chosen;
  }

  /// Embeds with another source from now on. What answers goes on answering.
  public void choose(EmbedderSource source) {
    synchronized (known) {
      known.remove(source);
      if (!chosen.equals(source)) {
        known.add(chosen);
      }
    }
    chosen = source;
  }

  /// Finds out again what the vectors of the chosen source are like.
  void askAnew() {
    EmbedderSource unmeasured = chosen.unmeasured();
    Embedder before = open.remove(unmeasured); // it may have changed once before
    if (before != null) {
      before.close();
    }
    chosen = unmeasured;
  }

  /// What answers questions by meaning.
  public record Answering(Space space, Reach reach, EmbedderSource source, MeaningIndex index) {}

  /// The space that answers now; empty while nothing is embedded.
  ///
  /// How far spaces reach is a sum over all entries, so it is told again only after a change.
  public Optional<Answering> answering() {
    Moment now =
        library.read(
            reading -> new Moment(reading.commitCounter(), reading.spaces().all(), sources()));
    Told told = lastTold;
    if (told == null || !told.moment().equals(now)) {
      told = new Told(now, find());
      lastTold = told;
    }
    return told.answering();
  }

  /// What an answer depends on.
  private record Moment(long commits, List<Space> spaces, List<EmbedderSource> sources) {}

  /// An answer that was given.
  private record Told(Moment moment, Optional<Answering> answering) {}

  private Optional<Answering> find() {
    record Candidate(Space space, Reach reach, EmbedderSource source) {}
    List<EmbedderSource> sources = sources();
    List<Candidate> candidates =
        library.read(reading ->
            sources.stream()
                .flatMap(source ->
                    space(reading, source)
                        .map(space ->
                            new Candidate(space, reading.spaces().reach(space.id()), source))
                        .stream())
                .filter(candidate -> candidate.reach().embedded() > 0)
                .toList());
    EmbedderSource now = chosen;
    Optional<Candidate> filled =
        candidates.stream().filter(candidate -> candidate.source().equals(now)).findFirst();
    long enough = Math.round(filled.map(it -> it.reach().covered()).orElse(0L) / ENOUGH);
    // a key is looked for only where it decides, since the keychain may take its time
    return candidates.stream()
        .filter(candidate -> candidate.reach().covered() > enough)
        .sorted(Comparator.comparingLong(candidate -> -candidate.reach().covered()))
        .filter(candidate -> candidate.source().hasKey())
        .findFirst()
        .or(() -> filled)
        .map(best -> new Answering(best.space(), best.reach(), best.source(), index(best.space())));
  }

  private List<EmbedderSource> sources() {
    synchronized (known) {
      var sources = new ArrayList<EmbedderSource>();
      sources.add(chosen);
      sources.addAll(known);
      return sources;
    }
  }

  /// The newest space of a source; its dimension is not known before a server was asked.
  private static Optional<Space> space(Reading reading, EmbedderSource source) {
    return reading.spaces().newest(source.provider(), source.model());
  }

  /// How far a source's vectors reach.
  public Reach reach(EmbedderSource source) {
    return library.read(reading -> {
      long passages = reading.counts().passages();
      return space(reading, source)
          .map(space -> reading.spaces().reach(space.id()))
          .orElse(new Reach(passages, 0, 0, 0));
    });
  }

  /// The embedder of a source, opened once.
  public Embedder embedder(EmbedderSource source) {
    return open.computeIfAbsent(source, EmbedderSource::open);
  }

  private MeaningIndex index(Space space) {
    return indexes.computeIfAbsent(space.id(), _ -> new MeaningIndex(library, space));
  }

  /// What the chosen source fills: its embedder, its space, made when there is none yet, and the
  /// index over it.
  record Target(Embedder embedder, Space space, MeaningIndex index) {}

  Target target() {
    Embedder embedder = embedder(chosen);
    Recipe recipe = embedder.recipe();
    Space space =
        library
            .read(reading -> reading.spaces().find(recipe))
            .orElseGet(
                () -> library.write(writing -> writing.embedding().space(recipe, clock.instant())));
    return new Target(embedder, space, index(space));
  }

  /// Makes the index over the chosen space again from the library.
  public void rebuildIndex(CancelSignal cancel, Progress progress) {
    Target target = target();
    target.index().isDamaged();
    target.index().update(cancel, progress);
  }

  /// Brings the index that answers up to date, or makes it again, where that takes no more than
  /// seconds: who asks one question and ends has no background to do it in. What cannot be written
  /// stays as it is.
  public void prepareFew(CancelSignal cancel, Progress progress) {
    try {
      answering()
          .filter(found -> found.reach().embedded() <= FEW && found.index().isBehind())
          .ifPresent(found -> found.index().update(cancel, progress));
    } catch (Problem e) {
      return; // the search says what it cannot do
    }
  }

  /// Leaves nothing in the vector indexes, of whatever space, of entries that were removed for
  /// good. What another process is at, that process does.
  public void forgetRemoved(CancelSignal cancel) {
    List<Space> spaces = library.read(reading -> reading.spaces().all());
    spaces.forEach(space -> index(space).forgetRemoved(cancel));
    if (library.canWrite()) {
      MeaningIndex.clearAllBut(library, spaces);
    }
  }

  @Override
  public void close() {
    open.values().forEach(Embedder::close);
    indexes.values().forEach(MeaningIndex::close);
  }
}
