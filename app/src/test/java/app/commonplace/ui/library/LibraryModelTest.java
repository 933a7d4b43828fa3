package app.commonplace.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockLibrary;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.WalEntry;
import app.commonplace.ui.reader.ReaderModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryModelTest {
  private final Desks desks = new Desks();
  private final MockLibrary source =
      new MockLibrary().entry(WalEntry.ID.value(), "wal", "2026-11-02T09:00:00Z");
  private final ReaderModel reader =
      new ReaderModel(new MockReader(WalEntry.opened()), desks.desk());
  private final List<Runnable> resting = new ArrayList<>();
  private final LibraryModel model = new LibraryModel(source, reader, desks.desk(), resting::add);

  @Test
  void whatIsInViewIsKnownByItsNameUnlessItIsEverything() {
    assertThat(model.inView()).isEmpty();
    model.listProject("g-p-68f1", "Project without a name");
    assertThat(model.inView())
        .contains(new LibraryModel.InView("Project without a name", "project:g-p-68f1"));
    model.filter(" wal ");
    assertThat(model.inView())
        .contains(new LibraryModel.InView("Project without a name: wal", "project:g-p-68f1 wal"));
    model.filter("");
    model.list("Trash", "is:trashed");
    assertThat(model.inView()).isEmpty();
  }

  @Test
  void theReaderFollowsAfterARestAndAPeekDoesNotWaitForIt() {
    model.refresh();
    model.peek();
    assertThat(reader.openedProperty().get()).as("nothing is selected").isNull();
    model.readFirst();
    assertThat(reader.openedProperty().get()).as("while there is no rest").isNull();
    model.peek();
    assertThat(reader.openedProperty().get().entry().id()).isEqualTo(WalEntry.ID);
  }
}
