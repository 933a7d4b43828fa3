package app.commonplace.ui.importing;

import app.commonplace.importing.Counts;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Remark;
import app.commonplace.importing.Tally;
import app.commonplace.model.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The account of one import as a screen shows it: everything that was dropped together, archive by
/// archive.
///
/// @param tag what the entries were tagged with as they came
public record Account(Instant startedAt, List<SourceAccount> sources, @Nullable String tag) {
  public Account {
    sources = List.copyOf(sources);
  }

  static Account of(Kept kept) {
    return new Account(kept.startedAt(), List.of(SourceAccount.kept(kept)), null);
  }

  /// The number a person knows it by: that of its first receipt, 0 while there is none.
  long number() {
    return runs().isEmpty() ? 0 : runs().getFirst();
  }

  Stream<Receipt> receipts() {
    return sources.stream().map(SourceAccount::receipt).filter(Objects::nonNull);
  }

  /// The numbers of its receipts in the library.
  List<Long> runs() {
    return receipts().map(Receipt::run).filter(run -> run > 0).toList();
  }

  boolean isRunning() {
    return sources.isEmpty() || sources.stream().anyMatch(source -> !source.phase().isOver());
  }

  boolean is(Phase phase) {
    return sources.stream().allMatch(source -> source.phase() == phase);
  }

  /// What a person is asked about what waits for an answer, once for files of the same kind.
  List<Doubt> doubts() {
    var byKind = new LinkedHashMap<Doubt.Kind, Doubt>();
    sources.stream()
        .filter(source -> source.phase() == Phase.ASKING)
        .flatMap(source -> source.doubts().stream())
        .forEach(doubt -> byKind.merge(doubt.kind(), doubt, Doubt::and));
    return List.copyOf(byKind.values());
  }

  boolean has(Phase phase) {
    return sources.stream().anyMatch(source -> source.phase() == phase);
  }

  /// Whether one of its sources was not read to its end.
  boolean brokeOff() {
    return !isRunning() && sources.stream().anyMatch(source -> source.phase().brokeOff());
  }

  /// Its sources that could not be read.
  List<SourceAccount> failed() {
    return sources.stream().filter(source -> source.phase() == Phase.FAILED).toList();
  }

  boolean canBeUndone() {
    return !isRunning()
        && sources.stream()
            .anyMatch(source -> source.receipt() != null && source.phase().canBeUndone());
  }

  /// What its entries are.
  enum Kind {
    CONVERSATIONS,
    DOCUMENTS,
    ENTRIES
  }

  Kind kind() {
    long documents = receipts().filter(Account::isOfDocuments).count();
    if (documents == 0) {
      return Kind.CONVERSATIONS;
    }
    return documents == receipts().count() ? Kind.DOCUMENTS : Kind.ENTRIES;
  }

  static boolean isOfDocuments(Receipt receipt) {
    return receipt.provider().equals(Provider.DOCUMENTS);
  }

  Tally tally() {
    return receipts().map(Receipt::tally).reduce(Tally.NONE, Tally::plus);
  }

  boolean addsUp() {
    return sources.stream().allMatch(SourceAccount::addsUp);
  }

  /// The sources that have an account of their own; what was skipped is among the problems, unless
  /// there is nothing else.
  List<SourceAccount> readable() {
    List<SourceAccount> readable = sources.stream().filter(source -> !source.isSkipped()).toList();
    return readable.isEmpty() ? sources : readable;
  }

  List<Remark> problems() {
    Stream<Remark> found = receipts().flatMap(receipt -> receipt.problems().stream());
    Stream<Remark> skipped =
        sources.stream()
            .filter(source -> source.isSkipped() && !is(Phase.SKIPPED))
            .map(source -> Remark.skipped(source.path().toString(), source.trouble()));
    return Stream.concat(found, skipped).toList();
  }

  /// What of a line is missing from its sum.
  static long unaccounted(Counts line) {
    long sum = line.fresh() + line.updated() + line.unchanged() + line.empty() + line.failed();
    return Math.abs(line.inFile() - sum);
  }

  /// How much of the bytes of all sources is read, 0 to 1.
  double share() {
    double bytes = 0;
    double read = 0;
    for (SourceAccount source : sources) {
      double size = Math.max(1, source.size());
      bytes += size;
      read += size * (source.phase().isOver() ? 1 : source.share());
    }
    return bytes == 0 ? 0 : read / bytes;
  }

  /// The source that is being read, counted from 1; 0 when none is.
  int readingAt() {
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).phase() == Phase.READING) {
        return i + 1;
      }
    }
    return 0;
  }

  Account with(int index, SourceAccount source) {
    var changed = new ArrayList<>(sources);
    changed.set(index, source);
    return new Account(startedAt, changed, tag);
  }

  /// With what the library says now about one of its sources, such as that it was undone.
  Account refreshed(Kept kept) {
    if (isRunning()) {
      return this;
    }
    Account now = this;
    for (int i = 0; i < sources.size(); i++) {
      Receipt receipt = sources.get(i).receipt();
      if (receipt != null && receipt.run() == kept.receipt().run()) {
        now = now.with(i, SourceAccount.kept(kept).saying(sources.get(i).trouble()));
      }
    }
    return now;
  }

  Account with(List<SourceAccount> changed) {
    return new Account(startedAt, changed, tag);
  }
}
