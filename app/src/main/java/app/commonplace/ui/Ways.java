package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.organizing.Target;
import app.commonplace.search.Hit;
import app.commonplace.search.ListSort;
import app.commonplace.ui.search.Lit;
import app.commonplace.ui.settings.SettingsPage;
import app.commonplace.ui.shell.Place;
import java.util.List;

/// Leads from one screen to another, none of which knows the others. FX thread.
final class Ways {
  private final Studio studio;

  Ways(Studio studio) {
    this.studio = studio;
  }

  /// Opens a found passage in the reader, with the words lit that it was found by.
  void read(Hit hit) {
    studio.libraryScreen().light(Lit.by(hit.explanation())::marks, hit.passageId());
    studio.library().reader().openAt(hit.entryId(), hit.passageId());
    studio.places().visit(Place.LIBRARY);
    studio.libraryScreen().enterReader();
  }

  /// Opens an entry in the reader.
  void read(EntryId entry) {
    studio.places().go(Place.LIBRARY);
    studio.library().reader().open(entry);
    studio.libraryScreen().enterReader();
  }

  /// Lists what a query finds under a name, and opens the newest of it.
  void readNewest(String name, String query) {
    studio.library().list(name, query);
    studio
        .jobs()
        .run(
            () -> studio.source().order(query, ListSort.NEWEST),
            order -> {
              if (order.size() > 0) {
                read(order.id(0));
              }
            });
  }

  /// Opens an entry in the reader, at the passage that is meant.
  void read(Target target) {
    if (target.passage() == null) {
      read(target.entry());
    } else {
      studio.places().go(Place.LIBRARY);
      studio.library().reader().openAt(target.entry(), target.passage());
      studio.libraryScreen().enterReader();
    }
  }

  /// Searches for words as they stand.
  void search(String words) {
    searchFor(words.contains(" ") ? '"' + words.replace('"', ' ') + '"' : words);
  }

  void searchFor(String query) {
    studio.places().go(Place.SEARCH);
    studio.search().searchFor(query);
  }

  /// Opens a page of the settings.
  void settings(SettingsPage page) {
    studio.settings().pageProperty().set(page);
    studio.places().go(Place.SETTINGS);
  }

  void link(Hit hit) {
    studio.linking().begin(new Target(hit.entryId(), hit.passageId()), "");
  }

  void compare(Hit one, Hit other) {
    studio
        .library()
        .reader()
        .leads()
        .comparePassages(
            List.of(
                new Target(one.entryId(), one.passageId()),
                new Target(other.entryId(), other.passageId())));
  }
}
