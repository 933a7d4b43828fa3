package app.commonplace.ui.importing;

import app.commonplace.importing.Counts;
import app.commonplace.importing.Originals;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Tally;
import app.commonplace.model.Provider;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ByteSizes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said about an import. Immutable.
final class AccountWords {
  private static final int COUNTED_IN_WORDS = 9;

  private final Desk desk;
  private final ByteSizes sizes;

  AccountWords(Desk desk) {
    this.desk = desk;
    this.sizes = new ByteSizes(desk.texts());
  }

  /// `Receipt 14`.
  String name(Account account) {
    long number = account.number();
    return number == 0
        ? desk.text("importing.unnumbered")
        : desk.text("importing.receipt", String.valueOf(number));
  }

  String when(Account account) {
    return account.isRunning()
        ? desk.text("importing.now")
        : desk.dates().brief(account.startedAt());
  }

  /// The line under the name in the list.
  String note(Account account) {
    if (account.isRunning()) {
      return runningNote(account);
    }
    if (account.has(Phase.ASKING)) {
      return desk.text("importing.note.asking");
    }
    if (account.is(Phase.UNDONE)) {
      return desk.text("importing.note.undone");
    }
    if (!account.addsUp()) {
      return desk.text("importing.note.doesNotAddUp");
    }
    if (account.has(Phase.FAILED)) {
      return desk.text("importing.note.failed", failedNames(account));
    }
    if (account.has(Phase.CANCELLED) || account.has(Phase.INTERRUPTED)) {
      return desk.text("importing.note.stopped", sourceNames(account));
    }
    long fresh = account.tally().entries().fresh();
    return fresh == 0
        ? sourceNames(account)
        : desk.text("importing.note.fresh", sourceNames(account), fresh);
  }

  private String runningNote(Account account) {
    int all = account.sources().size();
    int at = account.readingAt();
    if (at == 0) {
      return desk.text(all == 0 ? "importing.note.looking" : "importing.note.waiting");
    }
    return all == 1
        ? account.sources().getFirst().name()
        : desk.text("importing.note.reading", all, ordinal(at), number(all));
  }

  private static String sourceNames(Account account) {
    return account.sources().stream()
        .map(source -> source.provider().isEmpty() ? source.name() : sourceName(source))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String failedNames(Account account) {
    return account.failed().stream().map(SourceAccount::name).collect(Collectors.joining(", "));
  }

  /// `ChatGPT`, or the name of the file when its source is not known.
  static String sourceName(SourceAccount source) {
    return source.provider().isEmpty() || source.provider().equals("various")
        ? source.name()
        : Provider.displayName(source.provider());
  }

  /// The heading of the document.
  String heading(Account account, boolean paused) {
    if (account.isRunning()) {
      return runningHeading(account, paused);
    }
    if (account.has(Phase.ASKING)) {
      return desk.text("importing.head.asking", account.doubts().size());
    }
    if (account.is(Phase.UNDONE)) {
      return desk.text("importing.head.undone");
    }
    if (!account.addsUp()) {
      return doesNotAddUp(account.tally());
    }
    if (account.receipts().findAny().isEmpty()) {
      return desk.text(
          account.has(Phase.FAILED) ? "importing.head.failed" : "importing.head.nothingRead");
    }
    if (account.has(Phase.CANCELLED) || account.has(Phase.INTERRUPTED)) {
      return desk.text("importing.head.stopped");
    }
    return account.has(Phase.FAILED)
        ? desk.text("importing.head.failedInPart", account.failed().size())
        : desk.text("importing.head.done", counted(account));
  }

  private String runningHeading(Account account, boolean paused) {
    int at = account.readingAt();
    int all = account.sources().size();
    if (at == 0) {
      return desk.text(all == 0 ? "importing.head.looking" : "importing.head.waiting");
    }
    String name = sourceName(account.sources().get(at - 1));
    if (paused) {
      return desk.text("importing.head.paused", name);
    }
    if (all == 1) {
      return desk.text("importing.head.readingOne", name);
    }
    return desk.text("importing.head.reading", ordinal(at), number(all));
  }

  /// The line under the heading.
  String subheading(Account account) {
    if (account.isRunning()) {
      return desk.text("importing.sub.running", desk.dates().time(account.startedAt()));
    }
    if (account.has(Phase.ASKING)) {
      return desk.text("importing.sub.asking");
    }
    String when = desk.dates().full(account.startedAt());
    if (account.is(Phase.UNDONE)) {
      return desk.text("importing.sub.undone", when);
    }
    if (account.has(Phase.CANCELLED) || account.has(Phase.INTERRUPTED)) {
      return desk.text("importing.sub.stopped", when);
    }
    double seconds = account.receipts().mapToDouble(Receipt::seconds).sum();
    return account.receipts().findAny().isEmpty()
        ? desk.text("importing.sub.tried", when)
        : desk.text("importing.sub.done", when, duration(seconds));
  }

  /// `Does not add up: 1,444 conversations are unaccounted for.`
  String doesNotAddUp(Tally tally) {
    if (!tally.entries().addsUp()) {
      return missing("importing.bad.entries", tally.entries());
    }
    return tally.passages().addsUp()
        ? missing("importing.bad.files", tally.attachments())
        : missing("importing.bad.passages", tally.passages());
  }

  private String missing(String key, Counts line) {
    return desk.text(key, Account.unaccounted(line));
  }

  /// Name, size and duration of a source.
  String facts(SourceAccount source) {
    var facts = new ArrayList<String>();
    if (!source.name().equals(sourceName(source))) {
      facts.add(source.name());
    }
    if (source.size() > 0) {
      facts.add(sizes.of(source.size()));
    }
    Receipt receipt = source.receipt();
    if (receipt != null && source.phase().isOver()) {
      facts.add(duration(receipt.seconds()));
    }
    return String.join(" · ", facts);
  }

  /// Why a source was read as what it was; empty when nobody knows.
  String recognised(@Nullable Receipt receipt) {
    return receipt == null || receipt.recognisedBy().isEmpty()
        ? ""
        : desk.text("importing.recognised", formatName(receipt), desk.told(receipt.recognisedBy()));
  }

  private static String formatName(Receipt receipt) {
    return receipt.provider().equals("various")
        ? receipt.format()
        : Provider.displayName(receipt.provider());
  }

  String percent(double share) {
    return desk.text("importing.percent", Math.floor(share * 100));
  }

  /// What the status line says while it runs.
  String status(Account account, boolean paused) {
    int at = account.readingAt();
    if (at == 0) {
      return desk.text("importing.status.looking");
    }
    SourceAccount source = account.sources().get(at - 1);
    return desk.text(
        paused ? "importing.status.paused" : "importing.status.reading",
        sourceName(source),
        percent(source.share()));
  }

  /// What is said when it has ended.
  String end(Account account) {
    Counts entries = account.tally().entries();
    if (!account.addsUp()) {
      return doesNotAddUp(account.tally());
    }
    if (account.has(Phase.ASKING)) {
      return desk.text("importing.head.asking", account.doubts().size());
    }
    if (account.receipts().findAny().isEmpty()) {
      return account.sources().stream()
          .map(SourceAccount::trouble)
          .filter(trouble -> !trouble.isEmpty())
          .findFirst()
          .map(desk::told)
          .orElseGet(() -> desk.text("importing.head.nothingRead"));
    }
    if (account.has(Phase.CANCELLED)) {
      return account.kind() == Account.Kind.CONVERSATIONS
          ? desk.text("importing.end.stopped", entries.inFile())
          : desk.text("importing.end.stoppedThere");
    }
    if (account.has(Phase.FAILED)) {
      return desk.text("importing.end.failedInPart", counted(account), account.failed().size());
    }
    if (entries.changedAnything()) {
      return desk.text("importing.head.done", counted(account));
    }
    return account.kind() == Account.Kind.CONVERSATIONS || entries.inFile() == 0
        ? desk.text("importing.end.nothingNew", entries.inFile())
        : desk.text("importing.end.nothingNewAtAll");
  }

  /// `30 conversations`, `2 documents`, or `32 entries` where there are both.
  private String counted(Account account) {
    String kind = account.kind().name().toLowerCase(Locale.ROOT);
    return desk.text("importing.counted." + kind, account.tally().entries().inFile());
  }

  String undone(Originals.Undone undone) {
    var sentences = new ArrayList<String>();
    sentences.add(desk.text("importing.undo.done", undone.removed(), undone.reverted()));
    if (undone.passedOn() > 0) {
      sentences.add(desk.text("importing.undo.passedOn", undone.passedOn()));
    }
    if (!undone.kept().isEmpty()) {
      sentences.add(desk.text("importing.undo.kept", undone.kept().size()));
    }
    return String.join(" ", sentences);
  }

  String readAgain(Tally tally) {
    Counts entries = tally.entries();
    return desk.text(
        "importing.reread.done", entries.updated() + entries.fresh(), entries.unchanged());
  }

  /// What would go if it were undone.
  String ifUndone(Account account) {
    Counts entries = account.tally().entries();
    return desk.text("importing.undo.would", entries.fresh(), entries.updated());
  }

  /// `Only you still have: 9`
  String since(Since since, Since.Became became) {
    return desk.text("importing.since." + became.word(), since.count(became));
  }

  /// `3 may be conversations you already have`
  String doubled(long entries) {
    return desk.text("importing.doubled", entries);
  }

  /// @param bytes what the originals take in the library; negative while that is not known
  String packed(Account account, long bytes) {
    if (account.is(Phase.UNDONE)) {
      return desk.text("importing.kept.undone");
    }
    if (bytes < 0) {
      return desk.text("importing.kept.unknown");
    }
    return bytes == 0
        ? desk.text("importing.kept.none")
        : desk.text("importing.kept.text", sizes.of(bytes));
  }

  /// The first and last digits of a hash, enough to compare by eye.
  String hash(String sha256) {
    String shown =
        sha256.length() > 12
            ? sha256.substring(0, 6) + "…" + sha256.substring(sha256.length() - 4)
            : sha256;
    return desk.text("importing.kept.sha", shown);
  }

  /// Three digits are all the truth there is in a rate.
  String rate(long perSecond) {
    long unit = 1;
    while (perSecond / unit >= 1000) {
      unit *= 10;
    }
    return desk.texts().number(Math.round((double) perSecond / unit) * unit);
  }

  /// `about 6 seconds`, `about 40 seconds`, `about 3 minutes`.
  String remaining(Duration left) {
    long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
    if (seconds < 10) {
      return desk.text("importing.left.seconds", seconds);
    }
    if (seconds < 55) {
      return desk.text("importing.left.seconds", Math.round(seconds / 10.0) * 10);
    }
    long minutes = Math.max(1, Math.round(seconds / 60.0));
    return minutes < 60
        ? desk.text("importing.left.minutes", minutes)
        : desk.text("importing.left.hours", Math.round(minutes / 60.0));
  }

  String duration(double seconds) {
    if (seconds < 1) {
      return desk.text("importing.took.less");
    }
    return seconds < 120
        ? desk.text("importing.took.seconds", Math.round(seconds))
        : desk.text("importing.took.minutes", Math.round(seconds / 60));
  }

  String exactly(Instant when) {
    return desk.dates().exact(when);
  }

  /// The lines of a ledger, by their key.
  static List<String> lines() {
    return List.of("entries", "passages", "files");
  }

  private String ordinal(int n) {
    return n <= COUNTED_IN_WORDS ? desk.text("importing.nth." + n) : desk.texts().number(n);
  }

  private String number(int n) {
    return n <= COUNTED_IN_WORDS ? desk.text("importing.count." + n) : desk.texts().number(n);
  }
}
