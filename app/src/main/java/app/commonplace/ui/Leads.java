package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.model.Provider;
import app.commonplace.model.Tag;
import app.commonplace.search.Hit;
import app.commonplace.ui.palette.Leading;
import app.commonplace.ui.shell.Place;

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
    studio.read(passage);
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
  public void link(String words) {
    studio.library().reader().leads().linkTo(words);
  }

  @Override
  public boolean canLink() {
    return studio.places().placeProperty().get() == Place.LIBRARY
        && studio.library().reader().openedProperty().get() != null;
  }
}
