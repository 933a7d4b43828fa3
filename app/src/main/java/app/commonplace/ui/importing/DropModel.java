package app.commonplace.ui.importing;

import app.commonplace.model.Tag;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Onto;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Files that are dragged over the window: what they are, and where they would land. FX thread, but
/// needs no window.
public final class DropModel {
  private final ImportDoor door;
  private final Supplier<@Nullable Tag> tagInView;
  private final Consumer<Dropped> importFiles;
  private final Latest looks;
  private final ObservableList<DropRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing", false);
  private final ReadOnlyObjectWrapper<@Nullable Tag> tag = new ReadOnlyObjectWrapper<>(this, "tag");
  private final ObjectProperty<DropTarget> target =
      new SimpleObjectProperty<>(this, "target", DropTarget.IMPORT);
  private final ReadOnlyObjectWrapper<@Nullable Onto> beneath =
      new ReadOnlyObjectWrapper<>(this, "beneath");
  private @Nullable Tag inView;
  private boolean refused;

  /// @param tagInView the tag whose list the person looks at, if it is one
  /// @param importFiles imports what was dropped
  public DropModel(
      ImportDoor door,
      Desk desk,
      Supplier<@Nullable Tag> tagInView,
      Consumer<Dropped> importFiles) {
    this.door = door;
    this.tagInView = tagInView;
    this.importFiles = importFiles;
    this.looks = desk.jobs().latest();
  }

  ObservableList<DropRow> rows() {
    return rows;
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// The tag of the second target; null when no tag is in view, and then there is no such target.
  ReadOnlyObjectProperty<@Nullable Tag> tagProperty() {
    return tag.getReadOnlyProperty();
  }

  /// The row that the files are over; null while they are elsewhere.
  ReadOnlyObjectProperty<@Nullable Onto> beneathProperty() {
    return beneath.getReadOnlyProperty();
  }

  ObjectProperty<DropTarget> targetProperty() {
    return target;
  }

  /// How many files would be imported, folders looked into as far as that is done.
  int fileCount() {
    return rows.stream().mapToInt(row -> Math.max(1, row.look().files())).sum();
  }

  /// Files come over the window. Some systems name them only when they are dropped: then the list
  /// is empty.
  public void enter(List<Path> paths) {
    if (showing.get() || refused) {
      return;
    }
    inView = tagInView.get();
    tag.set(inView);
    target.set(DropTarget.IMPORT);
    rows.setAll(paths.stream().map(DropRow::unread).toList());
    showing.set(true);
    looks.ask(() -> paths.stream().map(this::look).toList(), rows::setAll);
  }

  /// On a working thread.
  private DropRow look(Path path) {
    return new DropRow(path, door.look(path));
  }

  /// The pointer moves over a target, or over the rest of the window, which imports as well.
  ///
  /// @param row the row that lies there: the files get its tag, or are read as of its source; null
  ///   for none
  public void over(DropTarget there, @Nullable Onto row) {
    if (!showing.get()) {
      return;
    }
    beneath.set(row);
    tag.set(row instanceof Onto.Tagged tagged ? tagged.tag() : inView);
    target.set(
        switch (row) {
          case Onto.Tagged _ -> DropTarget.IMPORT_AND_TAG;
          case Onto.Source _ -> DropTarget.IMPORT;
          case null -> tag.get() == null ? DropTarget.IMPORT : there;
        });
  }

  /// The files leave the window, or are dropped: the next drag begins anew.
  public void leave() {
    refused = false;
    hide();
  }

  /// The person does not want this drop.
  public void cancel() {
    refused = showing.get();
    hide();
  }

  /// Lets the files go where they are. Answers whether they are taken.
  public boolean drop(List<Path> paths) {
    boolean taken = showing.get() && !paths.isEmpty();
    Tag chosen = target.get() == DropTarget.IMPORT_AND_TAG ? tag.get() : null;
    String source = beneath.get() instanceof Onto.Source row ? row.provider() : null;
    leave();
    if (taken) {
      importFiles.accept(new Dropped(paths, chosen == null ? null : chosen.name(), source));
    }
    return taken;
  }

  private void hide() {
    looks.forget();
    beneath.set(null);
    showing.set(false);
  }
}
