package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.organizing.Target;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.shell.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// Whatever has nothing to show says why, and what can be done about it.
class EmptyStatesTest extends WindowTest {
  private void show() throws TimeoutException {
    show(Clock.systemUTC(), new NoFiles(folder.resolve("saved")));
    until(() -> studio.library().sidebar().overviewProperty().get().entries() >= 0);
  }

  private void showFilled() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    var first =
        Target.of(engine.search().list("", ListSort.NEWEST, 1, 0).entries().getFirst().id());
    engine.organizer().tagging().tag(first, "idle");
    engine.organizer().tagging().untag(first, "idle");
    show();
  }

  private void showEmpty() throws TimeoutException {
    engine = SampleLibrary.empty(folder);
    show();
  }

  /// What the labels in a part of the window say.
  private String said(String within) {
    return from(lookup(within)).lookup(".label").queryAllAs(Label.class).stream()
        .filter(EmptyStatesTest::isShown)
        .map(Labeled::getText)
        .collect(Collectors.joining(" "));
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private void list(String query) {
    interact(() -> studio.library().list(query, query));
  }

  @Test
  void everyListWithoutEntriesSaysWhyAndWhatToDo() throws TimeoutException {
    showFilled();
    interact(() -> studio.library().list(tag("idle")));
    until(() ->
        said("#list-empty")
            .equals("Nothing here yet. Drag entries onto this tag. Or press T on one."));
    list("is:trashed");
    until(() -> said("#list-empty").startsWith("The trash is empty. What is deleted waits here"));
    assertThat(lookup("#trash-row").query().isVisible()).isFalse();
    list("is:only-here");
    until(() -> said("#list-empty").startsWith("Nothing is only here. What the newest archive"));
    interact(() -> studio.library().listProject("none", "No project"));
    until(
        () -> said("#list-empty").equals("Nothing is listed here. No entry matches project:none."));
  }

  private app.commonplace.model.Tag tag(String name) {
    return engine.organizer().tagging().all().stream()
        .filter(tag -> tag.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutAnOpenEntryTheToolsOfTheReaderRest() throws TimeoutException {
    showFilled();
    List<String> tools =
        List.of("reader-find", "reader-star", "reader-link", "reader-focus", "reader-more");
    assertThat(tools).allMatch(id -> lookup("#" + id).query().isDisabled());
    assertThat(lookup("#reader-write").query().isVisible()).isFalse();
    interact(() -> studio.library().readFirst());
    until(() -> tools.stream().noneMatch(id -> lookup("#" + id).query().isDisabled()));
  }

  @Test
  void aFilterThatLeavesNothingIsClearedOrSearchedForEverywhere() throws TimeoutException {
    showFilled();
    interact(() -> studio.library().filter("zymurgy modell:x"));
    until(() -> said("#list-empty").contains("No entry here matches “zymurgy modell:x”."));
    until(() -> said("#list-empty").contains("Did you mean “model:”?"));
    interact(() -> lookup("#list-empty-search").queryButton().fire());
    until(() -> studio.places().placeProperty().get() == Place.SEARCH);
    until(() -> said("#no-hits").startsWith("Nothing matches zymurgy modell:x"));
    interact(() -> {
      studio.places().go(Place.LIBRARY);
      lookup("#list-empty-clear").queryButton().fire();
    });
    until(() -> lookup("#list-empty").tryQuery().filter(EmptyStatesTest::isShown).isEmpty());
  }

  @Test
  void anEmptyLibraryIsNotSearchedButFilled() throws TimeoutException {
    showEmpty();
    String how =
        "The library is empty Drop an export anywhere on the window to fill it."
            + " Or press Ctrl+O to choose files.";
    interact(() -> studio.places().go(Place.SEARCH));
    until(() -> said("#search-start").equals(how));
    interact(() -> studio.search().searchFor("tides"));
    until(() -> said("#no-hits").equals(how));
  }

  @Test
  void anImportThatFailedKeepsNothingAndSaysSo() throws TimeoutException {
    showEmpty();
    Path gone = folder.resolve("gone.zip");
    interact(() -> {
      studio.imports().importFiles(List.of(gone), null);
      studio.places().go(Place.IMPORTS);
    });
    until(() -> said("#imports").contains("There is no file " + gone));
    until(() -> !said("#receipt-aside").contains("Kept with this receipt"));
    assertThat(isShown(lookup("#read-again").query())).isFalse();
  }

  @Test
  void cardsOfAFirstRunAreOfOneHeightWhateverTheySay() throws TimeoutException {
    showEmpty();
    until(() -> lookup("#meaning-server").tryQuery().isPresent());
    List<Double> heights =
        List.of("#meaning-server", "#meaning-openRouter").stream()
            .map(id -> (Region) lookup(id).queryButton().getGraphic())
            .map(Region::getHeight)
            .toList();
    double chosen = lookup(".first-run-card.chosen").<Region>query().getHeight();
    assertThat(heights).allMatch(height -> height == chosen);
  }
}
