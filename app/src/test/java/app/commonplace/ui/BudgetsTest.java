package app.commonplace.ui;

import static app.commonplace.ui.MeasuredWindow.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.commonplace.model.EntryId;
import app.commonplace.search.ListSort;
import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.fixture.LargeEntries;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.search.Stage;
import app.commonplace.ui.shell.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures what a person waits for on the screen. Prints figures and judges none of them, for they
/// are worth something only where nothing else runs: skipped unless asked for with
/// `-Dcommonplace.budgets=true`.
class BudgetsTest {
  private static final int PASSAGES = 2000;
  private static final int STEPS = Integer.getInteger("steps", 600);
  private static final int ENTRIES = 50_000;
  private static final int TAGS = 10_000;

  @TempDir Path folder;
  private MeasuredWindow window;

  @BeforeEach
  void open() {
    assumeTrue(Boolean.getBoolean("commonplace.budgets"), "only with -Dcommonplace.budgets=true");
    window = new MeasuredWindow(folder);
  }

  @AfterEach
  void close() {
    if (window != null) {
      window.close();
    }
  }

  @Test
  void opensALongEntry() {
    window.add("long", LargeEntries.conversation("long", PASSAGES));
    EntryId id =
        window
            .engine()
            .search()
            .list("title:long", ListSort.NEWEST, 1, 0)
            .entries()
            .getFirst()
            .id();
    ReaderModel reader = window.studio().library().reader();
    long[] taken = new long[10];
    for (int i = 0; i < taken.length; i++) {
      act(() -> window.studio().library().readFirst());
      window.settle();
      var shown = new CompletableFuture<Boolean>();
      long began = System.nanoTime();
      act(() -> {
        var subscribed =
            reader
                .stateProperty()
                .subscribe(state -> {
                  var opened = reader.openedProperty().get();
                  if (state == ReaderModel.State.SHOWN
                      && opened != null
                      && opened.entry().id().equals(id)) {
                    window.pulse();
                    shown.complete(true);
                  }
                });
        shown.whenComplete((_, _) -> FxThread.later(subscribed::unsubscribe));
        reader.open(id);
      });
      shown.join();
      taken[i] = System.nanoTime() - began;
    }
    MeasuredWindow.print("entry of " + PASSAGES + " passages opened", taken);
    window.settle();
    var column = window.find("passages", VirtualColumn.class);
    window.steps("reader scrolled by a notch", STEPS, () -> column.scrollBy(48));
  }

  @Test
  void scrollsALongList() {
    window.add("many", LargeEntries.many(ENTRIES));
    var list = window.find("entries", ListView.class);
    var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    int rows = list.getItems().size();
    assertThat(rows).isGreaterThan(ENTRIES);
    window.steps(
        "list of " + rows + " rows scrolled by a notch", STEPS, () -> flow.scrollPixels(48));
  }

  @Test
  void bearsTenThousandTags() {
    long began = System.nanoTime();
    window.add("tags", LargeEntries.tagged(TAGS));
    System.out.printf(
        "10,000 tags imported and listed: %d ms%n", (System.nanoTime() - began) / 1_000_000);
    window.once("sidebar of 10,000 tags read again", () -> window.studio().library().refresh());
    window.once(
        "palette over them",
        () -> {
          window.studio().palette().open();
          window.studio().palette().typedProperty().set("#topic99");
        });
    window.once("list of tags read", () -> window.engine().organizer().tagging().all());
  }

  @Test
  void findsWhileTyping() {
    window.add("long", LargeEntries.conversation("long", PASSAGES));
    window.once("screen of searches shown first", () -> window.studio().places().go(Place.SEARCH));
    List<String> words =
        List.of("checkpoint", "paragraph", "import", "miso", "number", "tokenizer");
    long[] taken = new long[5 * words.size()];
    for (int i = 0; i < taken.length; i++) {
      String word = words.get(i % words.size()) + " ".repeat(i / words.size() % 2);
      act(() -> window.studio().search().query().clear());
      window.settle();
      var shown = new CompletableFuture<Boolean>();
      long began = System.nanoTime();
      act(() -> {
        var subscribed =
            window
                .studio()
                .search()
                .stageProperty()
                .subscribe(stage -> {
                  if (stage == Stage.RESULTS) {
                    window.pulse();
                    shown.complete(true);
                  }
                });
        shown.whenComplete((_, _) -> FxThread.later(subscribed::unsubscribe));
        window.studio().search().searchFor(word);
      });
      shown.join();
      taken[i] = System.nanoTime() - began;
    }
    System.out.printf("the first word typed: %.1f ms%n", taken[0] / 1e6);
    MeasuredWindow.print("typed to first hits, without the rest between keys", taken);
  }
}
