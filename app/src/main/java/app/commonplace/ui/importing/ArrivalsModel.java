package app.commonplace.ui.importing;

import app.commonplace.model.Provider;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Desk;
import app.commonplace.watching.Arrivals.Arrival;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Offers to import exports that arrive in the folder of downloads, if a person wants that. Nothing
/// is imported by itself. FX thread, but needs no window.
public final class ArrivalsModel {
  /// What is looked at, and what is remembered of it.
  ///
  /// @param since what came later is offered; null while nothing is
  /// @param keep keeps that time
  /// @param looking answers what arrived after a time and was not told yet
  /// @param between the rest between two looks
  public record Folder(
      @Nullable Instant since,
      Consumer<@Nullable Instant> keep,
      Function<Instant, Callable<List<Arrival>>> looking,
      Rest between,
      Clock clock) {}

  private final Folder folder;
  private final Desk desk;
  private final Consumer<List<Path>> bring;
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  private @Nullable Callable<List<Arrival>> look;

  /// @param bring imports files
  public ArrivalsModel(Folder folder, Desk desk, Consumer<List<Path>> bring) {
    this.folder = folder;
    this.desk = desk;
    this.bring = bring;
    Instant since = folder.since();
    if (since != null) {
      on.set(true);
      begin(since);
    }
    on.addListener((_, _, wanted) -> turn(wanted));
  }

  /// Whether exports that arrive are offered.
  public BooleanProperty onProperty() {
    return on;
  }

  /// Looks no more.
  public void followNoMore() {
    look = null;
  }

  private void turn(boolean wanted) {
    Instant now = wanted ? folder.clock().instant() : null;
    folder.keep().accept(now);
    if (now == null) {
      followNoMore();
    } else {
      begin(now);
    }
  }

  private void begin(Instant since) {
    Callable<List<Arrival>> looking = folder.looking().apply(since);
    look = looking;
    again(looking);
  }

  private void again(Callable<List<Arrival>> looking) {
    folder
        .between()
        .then(() -> {
          if (isOn(looking)) {
            desk.jobs().run(looking, arrived -> told(looking, arrived), _ -> again(looking));
          }
        });
  }

  private void told(Callable<List<Arrival>> looking, List<Arrival> arrived) {
    if (isOn(looking)) {
      offer(arrived);
      again(looking);
    }
  }

  /// Whether this look was not turned off meanwhile.
  private boolean isOn(Callable<List<Arrival>> looking) {
    return looking.equals(look);
  }

  private void offer(List<Arrival> arrived) {
    if (arrived.isEmpty()) {
      return;
    }
    folder.keep().accept(arrived.getLast().when());
    String names =
        arrived.stream()
            .flatMap(one -> one.providers().stream())
            .distinct()
            .map(Provider::displayName)
            .collect(Collectors.joining(", "));
    String name = UnfinishedBar.name(arrived.getFirst().file());
    desk.messages()
        .offer(
            desk.text("arrivals.here", arrived.size(), names, name),
            desk.text("arrivals.import"),
            () -> bring.accept(arrived.stream().map(Arrival::file).toList()));
  }
}
