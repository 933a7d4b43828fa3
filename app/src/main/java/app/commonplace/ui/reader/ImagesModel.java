package app.commonplace.ui.reader;

import app.commonplace.model.Blob;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Decides which image of the branch is shown large. FX thread, but needs no window.
public final class ImagesModel {
  /// More points to a side than screens have.
  private static final double LARGEST = 6_000;

  private final ReaderSource source;
  private final Desk desk;
  private final Supplier<Page> page;
  private final Latest reading;
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", -1);
  private final ReadOnlyObjectWrapper<@Nullable Image> image =
      new ReadOnlyObjectWrapper<>(this, "image");
  private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole", false);
  private List<Part> all = List.of();

  ImagesModel(ReaderSource source, Desk desk, Supplier<Page> page) {
    this.source = source;
    this.desk = desk;
    this.page = page;
    reading = desk.jobs().latest();
  }

  /// Which image is shown; negative while none is.
  ReadOnlyIntegerProperty atProperty() {
    return at.getReadOnlyProperty();
  }

  /// The image, once it was read; null before.
  ReadOnlyObjectProperty<@Nullable Image> imageProperty() {
    return image.getReadOnlyProperty();
  }

  /// Whether each of its points is a point of the screen; else it is made to fit.
  BooleanProperty wholeProperty() {
    return whole;
  }

  /// How many images the branch has.
  int count() {
    return all.size();
  }

  /// The image that is shown; empty while none is.
  Optional<Part> shown() {
    return at.get() < 0 ? Optional.empty() : Optional.of(all.get(at.get()));
  }

  /// Its name; empty while none is shown.
  String name() {
    return shown().map(part -> FileNames.of(part, desk)).orElse("");
  }

  /// Shows an image of the branch, with the others as its neighbours.
  void open(Part wanted) {
    all = ofBranch();
    show(all.indexOf(wanted));
  }

  /// Shows the first image of the branch, if there is one.
  public void openFirst() {
    ofBranch().stream().findFirst().ifPresent(this::open);
  }

  private List<Part> ofBranch() {
    return page.get().path().stream()
        .flatMap(passage -> passage.parts().stream())
        .filter(part -> part.kind() == PartKind.IMAGE && part.blob() != null)
        .toList();
  }

  /// The next or the previous image; at the ends it stays.
  void step(int direction) {
    if (at.get() >= 0) {
      show(Math.clamp((long) at.get() + direction, 0, all.size() - 1));
    }
  }

  private void show(int place) {
    if (place != at.get()) {
      image.set(null);
      at.set(place);
      shown().map(Part::blob).ifPresent(blob -> reading.ask(() -> read(blob), this::arrived));
    }
  }

  private Optional<Image> read(Blob blob) {
    return source
        .bytes(blob, ImageBytes.LARGEST_FILE)
        .flatMap(bytes -> ImageBytes.decode(bytes, LARGEST, LARGEST));
  }

  private void arrived(Optional<Image> read) {
    if (read.isPresent()) {
      image.set(read.get());
    } else {
      desk.messages().say(desk.text("reader.notAPicture", name()));
    }
  }

  void close() {
    reading.forget();
    at.set(-1);
    image.set(null);
  }
}
