package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Entry;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.DropRows;
import app.commonplace.ui.shell.Onto;
import app.commonplace.ui.shell.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is dragged into the window and out of it.
class DraggingTest extends WindowTest {
  @BeforeEach
  void show() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    show(Clock.systemUTC(), new NoFiles(folder.resolve("saved")));
    until(() -> studio.library().sidebar().overviewProperty().get().entries() > 0);
  }

  private Node row(String text) {
    return lookup("#nav .label")
        .match((Labeled label) -> label.getText().equals(text) && label.isVisible())
        .query();
  }

  private List<Entry> entries() {
    return engine.search().list("", ListSort.NEWEST, 3, 0).entries();
  }

  @Test
  void entriesLeaveTheWindowAsMarkdownNamedByDateAndTitle() throws IOException {
    List<Entry> dragged = entries();
    List<Path> files = FxThread.call(() -> new DraggedFiles(engine, studio.jobs()).write(dragged));
    until(() -> files.stream().allMatch(Files::exists));
    assertThat(files).hasSameSizeAs(dragged).doesNotHaveDuplicates();
    for (int i = 0; i < files.size(); i++) {
      assertThat(files.get(i).getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\d .+\\.md");
      assertThat(Files.readString(files.get(i))).contains("# " + dragged.get(i).title());
    }
  }

  @Test
  void filesMeetTheTagsOfTheSidebarWhileThatIsInView() {
    DropRows rows = studio.libraryScreen().dropRows();
    Node row = row("durability");
    Bounds there = FxThread.call(() -> row.localToScene(row.getBoundsInLocal()));
    Onto met = FxThread.call(() -> rows.at(there.getCenterX(), there.getCenterY()));
    assertThat(met)
        .isInstanceOfSatisfying(
            Onto.Tagged.class, one -> assertThat(one.tag().name()).isEqualTo("durability"));
    interact(() -> rows.light(met));
    assertThat(lookup("#nav .list-cell").queryAllAs(ListCell.class))
        .filteredOn(cell -> cell.getPseudoClassStates().toString().contains("takes"))
        .singleElement()
        .satisfies(cell -> assertThat(cell.getItem().toString()).contains("durability"));
    interact(() -> studio.places().go(Place.SETTINGS));
    boolean none = FxThread.call(() -> rows.at(there.getCenterX(), there.getCenterY()) == null);
    assertThat(none).isTrue();
  }

  @Test
  void filesMeetTheSourcesOfTheSidebar() {
    DropRows rows = studio.libraryScreen().dropRows();
    interact(() -> {
      ListView<?> nav = lookup("#nav").queryListView();
      nav.scrollTo(nav.getItems().size() - 1);
    });
    Node row = row("Claude");
    Bounds there = FxThread.call(() -> row.localToScene(row.getBoundsInLocal()));
    Onto met = FxThread.call(() -> rows.at(there.getCenterX(), there.getCenterY()));
    assertThat(met).isEqualTo(new Onto.Source("claude"));
  }
}
