package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.Originals;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Selection;
import app.commonplace.importing.Tally;
import app.commonplace.importing.Trial;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.EntryId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;

/// The real importer, stopped after each batch until the test lets it go on.
final class HeldDoor implements ImportDoor {
  private final ImportDoor door;
  private final Semaphore steps;

  HeldDoor(ImportDoor door) {
    this(door, new Semaphore(0));
  }

  private HeldDoor(ImportDoor door, Semaphore steps) {
    this.door = door;
    this.steps = steps;
  }

  void letGo() {
    steps.release(1_000_000);
  }

  @Override
  public List<Finding> find(Path path, Answers answers) {
    return door.find(path, answers).stream().map(this::held).toList();
  }

  @Override
  public boolean mayHoldARest(Path path) {
    return door.mayHoldARest(path);
  }

  @Override
  public ImportDoor salvaging() {
    return new HeldDoor(door.salvaging(), steps);
  }

  private Finding held(Finding finding) {
    return switch (finding) {
      case Source source -> new Held(source, steps);
      case Undecided(Path path, String name, long size, List<Doubt> doubts, var sources) ->
          new Undecided(path, name, size, doubts, answers -> held(sources.apply(answers)));
    };
  }

  private List<Source> held(List<Source> sources) {
    return sources.stream().<Source>map(source -> new Held(source, steps)).toList();
  }

  private record Held(Source source, Semaphore steps) implements Source {
    @Override
    public Path path() {
      return source.path();
    }

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public String provider() {
      return source.provider();
    }

    @Override
    public long size() {
      return source.size();
    }

    @Override
    public Receipt look(Trial trial, ImportListener listener, CancelSignal cancel) {
      return source.look(trial, listener, cancel);
    }

    @Override
    public Receipt read(Selection wanted, ImportListener listener, CancelSignal cancel) {
      return source.read(
          wanted,
          (soFar, read, total) -> {
            listener.progress(soFar, read, total);
            steps.acquireUninterruptibly();
          },
          cancel);
    }
  }

  @Override
  public Look look(Path path) {
    return door.look(path);
  }

  @Override
  public List<Kept> receipts() {
    return door.receipts();
  }

  @Override
  public long packedBytes(List<Long> runs) {
    return door.packedBytes(runs);
  }

  @Override
  public Originals.Undone undo(
      long run, boolean alsoTouched, CancelSignal cancel, Progress progress) {
    return door.undo(run, alsoTouched, cancel, progress);
  }

  @Override
  public long doubled(List<Long> runs) {
    return 0;
  }

  @Override
  public Since since(List<Long> runs) {
    return door.since(runs);
  }

  @Override
  public Tally readAgain(long run, CancelSignal cancel, Progress progress) {
    return door.readAgain(run, cancel, progress);
  }

  @Override
  public List<EntryId> tag(long run, String tag) {
    return door.tag(run, tag);
  }

  @Override
  public void untag(List<EntryId> entries, String tag) {
    door.untag(entries, tag);
  }

  @Override
  public void save(List<Long> runs, Path file) {
    door.save(runs, file);
  }
}
