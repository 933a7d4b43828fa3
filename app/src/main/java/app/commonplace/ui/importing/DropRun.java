package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Receipt;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Imports what was dropped, one archive after the other; what cannot be read is listed and does
/// not stop the rest. An archive that is in doubt waits for its answer: the run ends without it,
/// and goes on when there is one. On the thread of one job at a time.
final class DropRun {
  private final ImportDoor door;
  private final Wanted wanted;
  private final Supplier<Answers> answers;
  private final Gate gate;
  private final Consumer<Account> listener;

  /// Beside the sources of the account; null for what cannot be read.
  private final List<@Nullable Finding> findings = new ArrayList<>();

  private final Map<Long, List<EntryId>> tagged = new LinkedHashMap<>();
  private Account account;
  private boolean begun;

  /// @param answers what the person said so far of files in doubt
  DropRun(
      ImportDoor door,
      Wanted wanted,
      Supplier<Answers> answers,
      Gate gate,
      Account account,
      Consumer<Account> listener) {
    this.door = door;
    this.wanted = wanted;
    this.answers = answers;
    this.gate = gate;
    this.account = account;
    this.listener = listener;
  }

  /// Reads what was not read yet, as far as it is beyond doubt.
  Account run(CancelSignal cancel) {
    if (!begun) {
      begun = true;
      find();
    }
    for (int i = 0; i < findings.size(); i++) {
      decide(i);
      if (findings.get(i) instanceof Source source && !account.sources().get(i).phase().isOver()) {
        read(i, source, cancel);
      }
    }
    return account;
  }

  /// Entries that got the tag of this drop from it, by import, for when it is undone.
  Map<Long, List<EntryId>> tagged() {
    return tagged;
  }

  private void find() {
    var found = new ArrayList<SourceAccount>();
    for (Path path : wanted.paths()) {
      try {
        for (Finding finding : door.find(path, answers.get())) {
          findings.add(finding);
          found.add(SourceAccount.of(finding));
        }
      } catch (Problem e) {
        findings.add(null);
        found.add(refused(path, e));
      }
    }
    tell(account.with(found));
  }

  /// Puts what an archive in doubt turned out to be in its place, once that is said.
  private void decide(int at) {
    if (findings.get(at) instanceof Undecided undecided && undecided.isAnswered(answers.get())) {
      var decided = new ArrayList<>(account.sources());
      decided.remove(at);
      findings.remove(at);
      try {
        List<Source> sources = undecided.sources().apply(answers.get());
        findings.addAll(at, sources);
        decided.addAll(at, sources.stream().map(SourceAccount::of).toList());
      } catch (Problem e) {
        findings.add(at, null);
        decided.add(at, refused(undecided.path(), e));
      }
      tell(account.with(decided));
    }
  }

  private SourceAccount refused(Path path, Problem e) {
    Path name = path.getFileName();
    Phase end = e.code() == ProblemCode.FORMAT_UNKNOWN ? Phase.SKIPPED : Phase.FAILED;
    return failed(
        SourceAccount.waiting(path, name == null ? path.toString() : name.toString(), "", 0),
        end,
        e);
  }

  /// What is left of a damaged archive is offered here; the engine speaks of its option for that.
  private SourceAccount failed(SourceAccount source, Phase end, Problem e) {
    boolean damaged = e.code() == ProblemCode.ARCHIVE_DAMAGED;
    return damaged && door.mayHoldARest(source.path())
        ? source.failed(end, e.sentence() + " Download it again.").withRest()
        : source.failed(end, said(e));
  }

  private void read(int at, Source source, CancelSignal cancel) {
    if (cancel.isCancelled()) {
      tell(account.with(at, account.sources().get(at).failed(Phase.CANCELLED, "")));
      return;
    }
    tell(account.with(at, account.sources().get(at).reading(null, 0)));
    try {
      Receipt receipt =
          source.read(
              wanted.selection(),
              (soFar, read, total) -> progress(at, soFar, read, total, cancel),
              cancel);
      tag(receipt.run());
      tell(account.with(at, account.sources().get(at).ended(receipt)));
    } catch (Problem e) {
      tell(account.with(at, failed(account.sources().get(at), Phase.FAILED, e)));
    }
  }

  private void progress(int at, Receipt soFar, long read, long total, CancelSignal cancel) {
    double share = total <= 0 ? 0 : Math.clamp((double) read / total, 0, 1);
    tell(account.with(at, account.sources().get(at).reading(soFar, share)));
    gate.pass(cancel);
  }

  private void tag(long run) {
    String tag = account.tag();
    if (tag != null && run > 0) {
      tagged.put(run, door.tag(run, tag));
    }
  }

  private void tell(Account changed) {
    account = changed;
    listener.accept(changed);
  }

  private static String said(Problem e) {
    return e.hint().isEmpty() ? e.sentence() : e.sentence() + " " + e.hint();
  }
}
