package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.organizing.Target;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fixture.TurnedClock;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.markdown.SafeLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Addresses of the library that stand in a note lead to where they say, in the window.
class InsideLinksTest extends WindowTest {
  private final TurnedClock now = new TurnedClock();
  private final List<SafeLink> outside = new ArrayList<>();
  private EntryId from = new EntryId(0);
  private Target to = Target.of(from);

  @BeforeEach
  void open() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    from =
        engine.search().list("title:starvation", ListSort.NEWEST, 1, 0).entries().getFirst().id();
    EntryId other =
        engine.search().list("-title:starvation", ListSort.NEWEST, 1, 0).entries().getFirst().id();
    Passage last = engine.library().read(reading -> reading.passages().of(other).getLast());
    to = new Target(other, last.id());
    show(now, new Studio.Outside(new NoFiles(), outside::add, Rest.none(), _ -> {}), 1280, 800);
  }

  private void note(String text) {
    Passage first = engine.library().read(reading -> reading.passages().of(from).getFirst());
    engine.organizer().noting().add(new Target(from, first.id()), text);
    interact(() -> studio.library().reader().open(from));
    until(() -> from.equals(shown()) && !links().isEmpty());
    now.turn(Duration.ofSeconds(5)); // read, not passed
  }

  private List<Node> links() {
    return lookup("#passages .note-card .link").queryAll().stream().toList();
  }

  private EntryId shown() {
    var opened = studio.library().reader().openedProperty().get();
    return opened == null ? new EntryId(0) : opened.entry().id();
  }

  private void follow() {
    interact(() ->
        links()
            .getFirst()
            .fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
  }

  @Test
  void anAddressThatIsPastedBareLeadsToItsPassageAndBack() {
    note("See " + to.address() + ".");
    follow();
    until(() -> to.entry().equals(shown()));
    Passage here = studio.library().reader().place().passage();
    assertThat(here == null ? null : here.id()).isEqualTo(to.passage());
    assertThat(outside).isEmpty();
    push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> from.equals(shown()));
  }

  @Test
  void anAddressThatLeadsNowhereSaysSoAndTakesNothingAway() {
    note("See commonplace://e/987654#p1 there");
    follow();
    until(() -> lookup(".toast").queryAll().stream().anyMatch(this::saysNowhere));
    assertThat(shown()).isEqualTo(from);
    assertThat(outside).isEmpty();
  }

  private boolean saysNowhere(Node toast) {
    return "Nothing in this library has the address commonplace://e/987654#p1 any more."
        .equals(toast.getAccessibleText());
  }

  @Test
  void otherAddressesGoOutside() {
    note("See https://sqlite.org/wal.html");
    follow();
    assertThat(outside).extracting(SafeLink::host).containsExactly("sqlite.org");
  }
}
