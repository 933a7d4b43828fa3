package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.reader.Traveller;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.ShellModel;
import app.commonplace.ui.shell.Trail;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Goes back and forth between the places and entries a person was at. Each of them remembers by
/// itself how far it was scrolled. FX thread.
final class Travels implements Traveller {
  private final ShellModel places;
  private final ReaderModel reader;
  private final FxJobs jobs;
  private final Trail<Stop> trail;
  private @Nullable Stop target;

  /// @param entry in the reader, in the library
  private record Stop(Place place, @Nullable EntryId entry) {}

  /// The library before anything is open in it.
  private static final Stop LIBRARY_UNREAD = new Stop(Place.LIBRARY, null);

  Travels(ShellModel places, ReaderModel reader, FxJobs jobs, Clock clock) {
    this.places = places;
    this.reader = reader;
    this.jobs = jobs;
    trail = new Trail<>(clock);
    places.placeProperty().subscribe(_ -> arrive());
    reader.openedProperty().subscribe(_ -> arrive());
  }

  private void arrive() {
    if (target == null) {
      Stop now = here();
      if (trail.here().filter(LIBRARY_UNREAD::equals).isPresent() && now.place() == Place.LIBRARY) {
        trail.settle(now);
      } else {
        trail.arrive(now);
      }
    }
  }

  private Stop here() {
    Place place = places.placeProperty().get();
    return new Stop(place, place == Place.LIBRARY ? read() : null);
  }

  private @Nullable EntryId read() {
    var opened = reader.openedProperty().get();
    return opened == null ? null : opened.entry().id();
  }

  @Override
  public void back() {
    go(trail.back());
  }

  @Override
  public void forward() {
    go(trail.forward());
  }

  @Override
  public ReadOnlyBooleanProperty hasBackProperty() {
    return trail.hasBackProperty();
  }

  @Override
  public ReadOnlyBooleanProperty hasForwardProperty() {
    return trail.hasForwardProperty();
  }

  /// What is passed through on the way there is no stop.
  private void go(Optional<Stop> stop) {
    stop.ifPresent(to -> {
      target = to;
      places.go(to.place());
      EntryId entry = to.entry();
      if (entry != null && !Objects.equals(entry, read())) {
        reader.open(entry);
      }
      var _ = jobs.whenIdle().thenRun(() -> release(to));
    });
  }

  private void release(Stop to) {
    if (to.equals(target)) {
      target = null;
    }
  }

  /// The buttons under the thumb.
  void press(MouseEvent event) {
    if (event.getButton() == MouseButton.BACK) {
      back();
      event.consume();
    } else if (event.getButton() == MouseButton.FORWARD) {
      forward();
      event.consume();
    }
  }
}
