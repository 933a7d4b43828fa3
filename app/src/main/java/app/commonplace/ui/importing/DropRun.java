package app.commonplace.ui.importing;

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
import org.jspecify.annotations.Nullable;

/// Imports what was dropped, one archive after the other; what cannot be read is listed and does
/// not stop the rest. Used once, on the thread of a job.
final class DropRun {
  private final ImportDoor door;
  private final Choice choice;
  private final Gate gate;
  private final Consumer<Account> listener;
  private final List<@Nullable Source> sources = new ArrayList<>();
  private final Map<Long, List<EntryId>> tagged = new LinkedHashMap<>();
  private Account account;

  DropRun(ImportDoor door, Choice choice, Gate gate, Account account, Consumer<Account> listener) {
    this.door = door;
    this.choice = choice;
    this.gate = gate;
    this.account = account;
    this.listener = listener;
  }

  Account run(List<Path> paths, CancelSignal cancel) {
    find(paths);
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      if (source != null) {
        read(i, source, cancel);
      }
    }
    return account;
  }

  /// Entries that got the tag of this drop from it, by import, for when it is undone.
  Map<Long, List<EntryId>> tagged() {
    return tagged;
  }

  private void find(List<Path> paths) {
    var found = new ArrayList<SourceAccount>();
    for (Path path : paths) {
      try {
        for (Source source : door.sources(path).stream().filter(choice::takes).toList()) {
          sources.add(source);
          found.add(
              SourceAccount.waiting(
                  source.path(), source.name(), source.provider(), source.size()));
        }
      } catch (Problem e) {
        sources.add(null);
        found.add(refused(path, e));
      }
    }
    tell(account.with(found));
  }

  private static SourceAccount refused(Path path, Problem e) {
    Path name = path.getFileName();
    Phase end = e.code() == ProblemCode.FORMAT_UNKNOWN ? Phase.SKIPPED : Phase.FAILED;
    return SourceAccount.waiting(path, name == null ? path.toString() : name.toString(), "", 0)
        .failed(end, said(e));
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
              choice.of(source),
              (soFar, read, total) -> progress(at, soFar, read, total, cancel),
              cancel);
      tag(receipt.run());
      tell(account.with(at, account.sources().get(at).ended(receipt)));
    } catch (Problem e) {
      tell(account.with(at, account.sources().get(at).failed(Phase.FAILED, said(e))));
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
