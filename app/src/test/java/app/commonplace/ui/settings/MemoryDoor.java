package app.commonplace.ui.settings;

import app.commonplace.embedding.keys.KeyPlace;
import app.commonplace.embedding.server.Credit;
import app.commonplace.embedding.server.ModelOffer;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.library.Egress;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.Sent;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.runtime.MonthlyCap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What the engine knows, kept in memory.
final class MemoryDoor implements SettingsDoor {
  MachineSettings settings = MachineSettings.DEFAULT;
  MeaningStatus status =
      new MeaningStatus(
          State.WORKING, "built-in m", null, new Reach(1000, 10, 10, 10), 0, 50, null);
  final List<Tag> held = new ArrayList<>();
  final MemoryWatch watched = new MemoryWatch();
  long requests;

  /// This month, in millionths of a dollar.
  long spent;

  final MemoryLibrary library = new MemoryLibrary(this);

  /// What the ledger was written by; null before it was.
  @Nullable LedgerFilter exported;

  /// Whether the disk refuses to keep what is set.
  boolean full;

  double priceOfText;

  /// What asking how things stand ends in; null when it is answered.
  @Nullable Problem trouble;

  @Override
  public Standing standing() {
    if (trouble != null) {
      throw trouble;
    }
    return new Standing(
        status, Egress.Sum.NOTHING, new MonthlyCap(spent, settings.monthlyCap()), null);
  }

  void covered(long passages) {
    status =
        new MeaningStatus(
            State.WORKING,
            "built-in m",
            null,
            new Reach(1000, passages, passages, passages),
            0,
            50,
            null);
  }

  @Override
  public Facts facts() {
    return new Facts(
        settings,
        status,
        Arrays.stream(EmbedderKind.values())
            .flatMap(kind -> settings.embedders().of(kind).stream())
            .map(choice -> new Facts.Model(choice, 0.5, 384))
            .toList(),
        Facts.Key.NONE,
        Facts.Key.NONE,
        true,
        new Facts.Ledger(
            Egress.Sum.NOTHING,
            Egress.Sum.NOTHING,
            requests,
            sentBefore(1L << 40, 6, LedgerFilter.ALL)),
        priceOfText,
        new Facts.Held(held, List.of(), held.size()));
  }

  @Override
  public MachineSettings change(UnaryOperator<MachineSettings> change) {
    MachineSettings before = settings;
    settings = change.apply(settings);
    if (full) {
      throw new Problem(ProblemCode.IO, "The settings could not be written.", "Make room.");
    }
    return before;
  }

  @Override
  public Sending sending(EmbeddingChoice choice) {
    return new Sending(true, 1000, 0, 1000);
  }

  @Override
  public List<ModelOffer> offers() {
    return List.of();
  }

  @Override
  public int test(EmbeddingChoice choice) {
    return 384;
  }

  @Override
  public Credit testKey() {
    return new Credit(null, new BigDecimal("4.5"), null);
  }

  @Override
  public KeyPlace keepKey(KeyOwner owner, String typed) {
    return KeyPlace.KEYCHAIN;
  }

  @Override
  public boolean removeKey(KeyOwner owner) {
    return true;
  }

  @Override
  public void goOn() {}

  @Override
  public void setNeverLeaves(String tag, boolean never) {}

  @Override
  public void rebuild() {}

  @Override
  public List<Sent> sentBefore(long id, int most, LedgerFilter filter) {
    long first = Math.min(id, requests + 1);
    String purpose = filter.purpose().isEmpty() ? "embed" : filter.purpose();
    return LongStream.iterate(first - 1, at -> at > 0, at -> at - 1)
        .limit(most)
        .mapToObj(at ->
            new Sent(
                at,
                Instant.EPOCH,
                purpose,
                "h",
                "m",
                List.of(),
                List.of(),
                1,
                1,
                "00",
                "done",
                null,
                null))
        .toList();
  }

  @Override
  public long exportLedger(Path file, LedgerFilter filter) {
    exported = filter;
    return requests;
  }

  @Override
  public LibraryDoor library() {
    return library;
  }

  @Override
  public WatchDoor watching() {
    return watched;
  }

  @Override
  public About about() {
    return new About("1", Path.of("l"), Path.of("d"), Path.of("c"), Path.of("g"), List.of(), "all");
  }
}
