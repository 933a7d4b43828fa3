package app.commonplace.ui.importing;

import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Work;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says how an import that runs is coming along. FX thread, but needs no window.
final class Running {
  private final DropQueue queue;
  private final AccountWords words;
  private final Desk desk;

  Running(DropQueue queue, AccountWords words, Desk desk) {
    this.queue = queue;
    this.words = words;
    this.desk = desk;
  }

  /// For the panel of activity.
  ///
  /// @param cancel stops it
  Work work(ImportRow row, Runnable cancel) {
    Account account = row.account();
    String detail =
        Stream.concat(
                Stream.of(words.note(account)),
                Stream.concat(rate(row).stream(), remaining(row).stream()))
            .collect(Collectors.joining(" · "));
    return new Work(
        "import-" + account.startedAt(),
        words.heading(account, queue.pausedProperty().get()),
        detail,
        account.share(),
        new Work.Stop(desk.text("importing.cancel"), cancel));
  }

  /// How many passages a second; empty when that is not known yet.
  Optional<String> rate(ImportRow row) {
    return queue.runningAs(row).flatMap(drop -> drop.pace().passagesPerSecond().map(words::rate));
  }

  /// How long the source that is being read will take; empty when that is not known.
  Optional<String> remaining(ImportRow row) {
    return queue.pausedProperty().get()
        ? Optional.empty()
        : queue.runningAs(row).flatMap(RunningDrop::remaining).map(words::remaining);
  }
}
