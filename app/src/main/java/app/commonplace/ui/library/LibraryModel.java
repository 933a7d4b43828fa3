package app.commonplace.ui.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.Tag;
import app.commonplace.runtime.Look;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.shell.Desk;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/// Ties the parts of the library screen together: what the sidebar chooses is listed, what the list
/// selects is read, and all follow the library as it changes. FX thread, but needs no window.
public final class LibraryModel {
  private final LibrarySource source;
  private final Desk desk;
  private final SidebarModel sidebar;
  private final EntryListModel list;
  private final ReaderModel reader;
  private final Rest reading;

  /// @param reading the rest after which the reader follows the list, so that a held arrow key does
  ///   not read everything it passes
  public LibraryModel(LibrarySource source, ReaderModel reader, Desk desk, Rest reading) {
    this.source = source;
    this.desk = desk;
    this.reader = reader;
    this.reading = reading;
    sidebar = new SidebarModel(source, desk);
    list = new EntryListModel(source, desk);
    list.selectedProperty().subscribe(id -> follow(id));
    reader.openedProperty().subscribe(_ -> showOpened());
  }

  public SidebarModel sidebar() {
    return sidebar;
  }

  public EntryListModel list() {
    return list;
  }

  /// What is done with several entries at once.
  EntryBatch batch(EntryBatch.Exporting exporting) {
    return new EntryBatch(source, desk, list, exporting);
  }

  public ReaderModel reader() {
    return reader;
  }

  /// Reads the library, at the start and after every change of it.
  public void refresh() {
    sidebar.refresh();
    list.refresh();
    reader.refresh();
  }

  /// Lists what a query finds, for example a tag chosen elsewhere.
  public void list(String name, String query) {
    list.list(new Listed(name, query, 0, null));
  }

  /// Lists what has a tag.
  public void list(Tag tag) {
    list.list(new Listed(tag.name(), Queries.tag(tag.name()), tag.hue(), tag.name()));
  }

  /// Lists what came from a provider.
  public void listSource(String provider, String name) {
    list(name, Queries.source(provider));
  }

  /// Lists what is of a project.
  ///
  /// @param name as a person reads it
  public void listProject(String project, String name) {
    list(name, Queries.project(project));
  }

  /// How much room an entry takes in the list.
  public ObjectProperty<Look.Density> densityProperty() {
    return list.densityProperty();
  }

  /// Narrows the list by words.
  public void filter(String words) {
    list.filterProperty().set(words);
  }

  /// Reads the first entry of the list.
  public void readFirst() {
    list.selectRow(list.nextItem(-1, 1));
  }

  /// The tag whose entries are listed; null when something else is.
  public @Nullable Tag tagInView() {
    String name = list.listedProperty().get().tag();
    return sidebar.overviewProperty().get().tags().stream()
        .filter(tag -> tag.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /// A list by its name, and what it lists.
  public record InView(String name, String query) {}

  /// What is listed, unless that is everything, or the trash.
  public Optional<InView> inView() {
    String words = list.filterProperty().get().strip();
    String query = Queries.both(list.query(), words);
    if (query.isEmpty() || list.isTrash()) {
      return Optional.empty();
    }
    String name = words.isEmpty() ? list.name() : list.name() + ": " + words;
    return Optional.of(new InView(name, query));
  }

  private void follow(@Nullable EntryId id) {
    if (id != null && !isOpen(id)) {
      reading.then(() -> openIfStillSelected(id));
    }
  }

  /// Shows the selected entry in the reader at once, without waiting for a rest.
  void peek() {
    EntryId id = list.selectedProperty().get();
    if (id != null) {
      openIfStillSelected(id);
    }
  }

  private void openIfStillSelected(EntryId id) {
    if (id.equals(list.selectedProperty().get()) && !isOpen(id)) {
      reader.open(id);
    }
  }

  private boolean isOpen(EntryId id) {
    var opened = reader.openedProperty().get();
    return opened != null && opened.entry().id().equals(id);
  }

  /// The reader went elsewhere, by a link or back: the list shows it where it has it.
  private void showOpened() {
    var opened = reader.openedProperty().get();
    if (opened != null) {
      list.selectedProperty().set(opened.entry().id());
    }
  }
}
