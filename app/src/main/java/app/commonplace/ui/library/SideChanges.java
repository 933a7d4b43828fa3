package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Tagging;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is done with a tag or a saved search of the sidebar, each as one step that can be taken
/// back. FX thread, but needs no window.
final class SideChanges {
  private final SidebarDoor door;
  private final Desk desk;
  private final Supplier<Overview> known;
  private final Runnable shown;

  /// @param known what the sidebar lists now
  /// @param shown brings the sidebar up to date
  SideChanges(SidebarDoor door, Desk desk, Supplier<Overview> known, Runnable shown) {
    this.door = door;
    this.desk = desk;
    this.known = known;
    this.shown = shown;
  }

  /// Names of all tags, for completion.
  List<String> tagNames() {
    return known.get().tags().stream().map(Tag::name).toList();
  }

  /// The tag that another one would become part of, were it called so.
  Optional<Tag> other(String tag, String typed) {
    String name = typed.strip();
    return Tagging.isSame(tag, name)
        ? Optional.empty()
        : known.get().tags().stream()
            .filter(other -> Tagging.isSame(other.name(), name))
            .findFirst();
  }

  /// Puts a tag into another, with what is nested in it.
  ///
  /// @param outer the tag to nest in; empty for the top
  void nest(String tag, String outer) {
    TagNesting.nested(tag, outer).ifPresent(name -> rename(tag, name));
  }

  /// Gives a tag another name; where there is one of that name, both become one.
  void rename(String tag, String to) {
    String name = to.strip();
    Optional<Tag> other = other(tag, name);
    if (other.isPresent()) {
      merge(tag, other.get().name());
    } else if (!name.isEmpty() && !name.equals(tag)) {
      put(
          () -> door.renameTag(tag, name),
          () -> door.renameTag(name, tag),
          desk.text("library.tagRenamed", tag, name));
    }
  }

  private void merge(String tag, String into) {
    desk.change(
        new Change<>(
            () -> door.mergeTags(tag, into),
            door::takeApart,
            _ -> desk.text("library.tagMerged", tag, into),
            shown));
  }

  /// Gives a tag another colour.
  void colour(Tag tag, int hue) {
    put(
        () -> door.colourTag(tag.name(), hue),
        () -> door.colourTag(tag.name(), tag.hue()),
        desk.text("library.tagColoured", tag.name()));
  }

  /// Says whether what a tag marks may leave this machine.
  void neverLeaves(Tag tag, boolean never) {
    put(
        () -> door.keepTagHere(tag.name(), never),
        () -> door.keepTagHere(tag.name(), !never),
        desk.text(never ? "library.tagStays" : "library.tagLeaves", tag.name()));
  }

  /// Takes a tag off everything.
  void remove(Tag tag) {
    desk.change(
        new Change<>(
            () -> door.removeTag(tag.name()),
            door::restoreTag,
            _ -> desk.text("library.tagRemoved", tag.name()),
            shown));
  }

  /// Keeps the list of a tag as a saved search.
  void save(Tag tag) {
    desk.change(
        new Change<>(
            () -> door.saveSearch(tag.name(), Queries.tag(tag.name())),
            door::takeBack,
            kept -> desk.text("library.searchSaved", kept.now().name()),
            shown));
  }

  /// Gives a saved search another name and another query.
  void change(SavedSearch search, String name, String query) {
    var to = new SavedSearch(search.id(), name.strip(), query.strip(), search.createdAt());
    if (!to.equals(search)) {
      desk.change(
          new Change<>(
              () -> door.changeSearch(to),
              door::changeSearch,
              before ->
                  before.name().equals(to.name())
                      ? desk.text("library.searchChanged", to.name())
                      : desk.text("library.searchRenamed", before.name(), to.name()),
              shown));
    }
  }

  /// Has a saved search stand before another one, or after it when it came from before it.
  void move(SavedSearch search, SavedSearch onto) {
    move(search, known.get().savedSearches().indexOf(onto));
  }

  /// Has a saved search stand one further up or down.
  void step(SavedSearch search, int direction) {
    move(search, known.get().savedSearches().indexOf(search) + direction);
  }

  private void move(SavedSearch search, int place) {
    List<SavedSearch> all = known.get().savedSearches();
    boolean moves = place >= 0 && place < all.size() && all.indexOf(search) != place;
    if (moves) {
      desk.change(
          new Change<>(
              () -> door.moveSearch(search, place),
              before -> door.moveSearch(search, before),
              _ -> desk.text("library.searchMoved", search.name()),
              shown));
    }
  }

  /// Takes a saved search away.
  void remove(SavedSearch search) {
    desk.change(
        new Change<>(
            () -> door.removeSearch(search),
            door::restoreSearch,
            _ -> desk.text("library.searchRemoved", search.name()),
            shown));
  }

  private void put(Runnable work, Runnable undo, String said) {
    desk.change(Change.of(work, undo, said, shown));
  }
}
