package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.model.Provider;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Target;
import app.commonplace.search.Hit;
import app.commonplace.ui.controls.Clipboards;
import app.commonplace.ui.palette.Command;
import app.commonplace.ui.palette.Leading;
import app.commonplace.ui.palette.Scope;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kordamp.ikonli.feather.Feather;

/// Leads from the palette to the screens. FX thread.
final class Leads implements Leading {
  private final Studio studio;

  Leads(Studio studio) {
    this.studio = studio;
  }

  @Override
  public void open(EntryId entry) {
    studio.places().go(Place.LIBRARY);
    studio.library().reader().open(entry);
    studio.libraryScreen().enterReader();
  }

  @Override
  public void open(Hit passage) {
    studio.ways().read(passage);
  }

  @Override
  public List<Command> actions(EntryId entry) {
    return List.of(
        action("open", Feather.ARROW_RIGHT, () -> open(entry)),
        action("alike", Feather.COPY, () -> search("like:" + entry)),
        action("address", Feather.LINK_2, () -> copyAddress(entry)),
        action("star", Feather.STAR, () -> star(entry)),
        action("trash", Feather.TRASH_2, () -> trash(entry)));
  }

  private Command action(String word, Feather glyph, Runnable action) {
    return new Command("on-" + word, studio.desk().text("palette.on." + word), glyph, "", action);
  }

  private void copyAddress(EntryId entry) {
    Clipboards.put(Target.of(entry).address());
    studio.desk().messages().say(studio.desk().text("palette.addressCopied"));
  }

  private void star(EntryId entry) {
    change(
        entry,
        ids -> studio.source().starAll(ids, true),
        "library.batch.starred",
        ids -> studio.source().starAll(ids, false));
  }

  private void trash(EntryId entry) {
    change(
        entry,
        ids -> studio.source().trashAll(ids, true),
        "library.batch.trashed",
        ids -> studio.source().trashAll(ids, false));
  }

  private void change(
      EntryId entry, UnaryOperator<List<EntryId>> work, String said, Consumer<List<EntryId>> undo) {
    studio
        .desk()
        .change(
            new Change<>(
                () -> work.apply(List.of(entry)),
                undo,
                changed -> studio.desk().text(said, changed.size()),
                studio.library()::refresh));
  }

  @Override
  public void list(Tag tag) {
    studio.places().go(Place.LIBRARY);
    studio.library().list(tag);
  }

  @Override
  public void listSource(String provider) {
    studio.places().go(Place.LIBRARY);
    studio.library().listSource(provider, Provider.displayName(provider));
  }

  @Override
  public void list(String name, String query) {
    studio.places().go(Place.LIBRARY);
    studio.library().list(name, query);
  }

  @Override
  public void search(String words) {
    studio.places().go(Place.SEARCH);
    studio.search().searchFor(words);
  }

  @Override
  public Optional<Scope> scope() {
    return studio.places().placeProperty().get() == Place.LIBRARY
        ? studio.library().inView().map(list -> new Scope(list.name(), list.query()))
        : Optional.empty();
  }

  @Override
  public long count(SavedSearch saved) {
    return studio.library().sidebar().count(saved);
  }

  @Override
  public void link(String words) {
    studio.library().reader().leads().linkTo(words);
  }

  @Override
  public boolean canLink() {
    return studio.places().placeProperty().get() == Place.LIBRARY
        && studio.library().reader().openedProperty().get() != null;
  }
}
