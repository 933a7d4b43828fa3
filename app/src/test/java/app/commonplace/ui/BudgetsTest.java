package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
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
  private static final int STEPS = 600;
  private static final int ENTRIES = 50_000;

  @TempDir Path folder;
  private Engine engine;
  private Studio studio;
  private Scene scene;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(Boolean.getBoolean("commonplace.budgets"), "only with -Dcommonplace.budgets=true");
    engine = SampleLibrary.filled(folder);
    Path file = Files.writeString(folder.resolve("long.json"), longEntry());
    engine
        .importer()
        .importAll(List.of(file), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    FxThread.start();
    studio =
        FxThread.call(() -> {
          Fonts.load();
          var outside = new Studio.Outside(new NoFiles(), _ -> {}, Rest.none(), _ -> {});
          return new Studio(engine, Texts.in(Locale.ENGLISH), Clock.systemUTC(), outside);
        });
    scene =
        FxThread.call(() -> {
          var made = new Scene(studio.shell(), 1440, 900);
          Stylesheets.dress(made, Colours.LIGHT);
          return made;
        });
    settle();
  }

  @AfterEach
  void close() {
    if (engine != null) {
      engine.close();
    }
  }

  private static String longEntry() {
    String passages =
        IntStream.range(0, PASSAGES)
            .mapToObj(i ->
                """
                {"externalId":"m%d","parentId":%s,"role":"%s","text":%s}\
                """
                    .formatted(
                        i,
                        i == 0 ? "null" : "\"m" + (i - 1) + "\"",
                        i % 2 == 0 ? "user" : "assistant",
                        i % 2 == 0
                            ? "\"What about checkpoint number " + i + "?\""
                            : "\"A paragraph with **bold** words and `code` number "
                                + i
                                + ".\\n\\n- one\\n- two\\n\\n```java\\nint n = "
                                + i
                                + ";\\n```\""))
            .collect(Collectors.joining(","));
    return """
    {"commonplace":1,"entries":[{"externalId":"long","kind":"conversation","provider":"claude",\
    "title":"A long conversation","passages":[%s]}]}\
    """
        .formatted(passages);
  }

  private void settle() {
    for (int round = 0; round < 4; round++) {
      studio.jobs().whenIdle().join();
      FxThread.call(this::pulse);
    }
  }

  /// What a pulse does but for drawing; how long it took.
  private long pulse() {
    long began = System.nanoTime();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return System.nanoTime() - began;
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms of %d%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        nanos.length);
  }

  @Test
  void opensALongEntry() {
    EntryId id =
        engine.search().list("title:long", ListSort.NEWEST, 1, 0).entries().getFirst().id();
    ReaderModel reader = studio.library().reader();
    long[] taken = new long[10];
    for (int i = 0; i < taken.length; i++) {
      FxThread.call(() -> {
        studio.library().readFirst();
        return true;
      });
      settle();
      var shown = new CompletableFuture<Boolean>();
      long began = System.nanoTime();
      FxThread.call(() -> {
        reader
            .stateProperty()
            .subscribe(state -> {
              var opened = reader.openedProperty().get();
              if (state == ReaderModel.State.SHOWN
                  && opened != null
                  && opened.entry().id().equals(id)) {
                pulse();
                shown.complete(true);
              }
            });
        reader.open(id);
        return true;
      });
      shown.join();
      taken[i] = System.nanoTime() - began;
    }
    print("entry of " + PASSAGES + " passages opened", taken);
    settle();
    var column = (VirtualColumn<?>) scene.lookup("#passages");
    long[] steps = new long[STEPS];
    for (int i = 0; i < STEPS; i++) {
      steps[i] =
          FxThread.call(() -> {
            column.scrollBy(48);
            return pulse();
          });
    }
    print("reader scrolled by a notch, CSS and layout", steps);
    assertThat(steps).hasSize(STEPS);
  }

  @Test
  void scrollsALongList() throws IOException {
    Path file = Files.writeString(folder.resolve("many.json"), manyEntries());
    engine
        .importer()
        .importAll(List.of(file), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    FxThread.call(() -> {
      studio.library().refresh();
      return true;
    });
    settle();
    var list = (ListView<?>) scene.lookup("#entries");
    var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    int rows = list.getItems().size();
    assertThat(rows).isGreaterThan(ENTRIES);
    long[] steps = new long[STEPS];
    for (int i = 0; i < STEPS; i++) {
      steps[i] =
          FxThread.call(() -> {
            flow.scrollPixels(48);
            return pulse();
          });
    }
    print("list of " + rows + " rows scrolled by a notch, CSS and layout", steps);
  }

  private static String manyEntries() {
    String title = "A title that goes on and on ".repeat(18);
    String entries =
        IntStream.range(0, ENTRIES)
            .mapToObj(i ->
                """
                {"externalId":"e%d","kind":"conversation","provider":"claude","title":"%d %s",\
                "createdAt":"2025-%02d-%02dT10:00:00Z","passages":[{"externalId":"m","role":"user",\
                "text":"Words of entry %d"}]}\
                """
                    .formatted(i, i, title, i % 12 + 1, i % 28 + 1, i))
            .collect(Collectors.joining(","));
    return "{\"commonplace\":1,\"entries\":[" + entries + "]}";
  }

  @Test
  void findsWhileTyping() {
    FxThread.call(() -> studio.places().go(Place.SEARCH));
    settle();
    List<String> words =
        List.of("checkpoint", "paragraph", "import", "miso", "number", "tokenizer");
    long[] taken = new long[5 * words.size()];
    for (int i = 0; i < taken.length; i++) {
      String word = words.get(i % words.size()) + " ".repeat(i / words.size() % 2);
      FxThread.call(() -> {
        studio.search().query().clear();
        return true;
      });
      settle();
      var shown = new CompletableFuture<Boolean>();
      long began = System.nanoTime();
      FxThread.call(() -> {
        studio
            .search()
            .stageProperty()
            .subscribe(stage -> {
              if (stage.name().equals("RESULTS")) {
                pulse();
                shown.complete(true);
              }
            });
        studio.search().searchFor(word);
        return true;
      });
      shown.join();
      taken[i] = System.nanoTime() - began;
    }
    print("typed to first hits, without the rest between keys", taken);
    assertThat(taken).isNotEmpty();
  }
}
