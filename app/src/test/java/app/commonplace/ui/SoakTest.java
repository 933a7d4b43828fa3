package app.commonplace.ui;

import static app.commonplace.ui.MeasuredWindow.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is used for long: what it showed before does not stay in memory. Takes minutes, so
/// it is skipped unless asked for with `-Dcommonplace.soak=true`.
class SoakTest {
  private static final int ENTRIES = 2000;
  private static final int WARM = 200;
  private static final int PASSAGES = 12;
  private static final long MOST_MORE = 24L << 20;

  @TempDir Path folder;
  private MeasuredWindow window;

  @BeforeEach
  void open() {
    assumeTrue(Boolean.getBoolean("commonplace.soak"), "only with -Dcommonplace.soak=true");
    window = new MeasuredWindow(folder);
    window.add("many", manyEntries());
  }

  @AfterEach
  void close() {
    if (window != null) {
      window.close();
    }
  }

  private static String manyEntries() {
    String entries =
        IntStream.range(0, ENTRIES)
            .mapToObj(entry -> {
              String passages =
                  IntStream.range(0, PASSAGES)
                      .mapToObj(i -> passage(entry, i))
                      .collect(Collectors.joining(","));
              return """
              {"externalId":"e%d","kind":"conversation","provider":"claude","title":"Number %d",\
              "passages":[%s]}\
              """
                  .formatted(entry, entry, passages);
            })
            .collect(Collectors.joining(","));
    return "{\"commonplace\":1,\"entries\":[" + entries + "]}";
  }

  private static String passage(int entry, int i) {
    String text =
        i % 2 == 0
            ? "What about checkpoint number %d of %d?"
            : "**Bold** words and `code` %d of %d.\\n\\n- one\\n- two\\n\\n```java\\nint n = 1;\\n```";
    return "{\"externalId\":\"m%d\",\"parentId\":%s,\"role\":\"%s\",\"text\":\"%s\"}"
        .formatted(
            i,
            i == 0 ? "null" : "\"m" + (i - 1) + "\"",
            i % 2 == 0 ? "user" : "assistant",
            text.formatted(i, entry));
  }

  private void go(Place place) {
    act(() -> window.studio().places().go(place));
    window.settle();
  }

  private void use(List<EntryId> entries) {
    for (int i = 0; i < entries.size(); i++) {
      EntryId entry = entries.get(i);
      act(() -> window.studio().library().reader().open(entry));
      window.settle();
      if (i % 100 == 99) {
        lookAround(i);
      }
    }
  }

  private void lookAround(int i) {
    go(Place.SEARCH);
    act(() -> window.studio().search().searchFor("checkpoint " + i));
    window.settle();
    go(Place.IMPORTS);
    go(Place.SETTINGS);
    act(() -> window.studio().palette().open());
    window.settle();
    act(() -> window.studio().palette().close());
    go(Place.LIBRARY);
  }

  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      System.gc();
      Thread.sleep(200); // references that were cleared are taken off by other threads
      Runtime now = Runtime.getRuntime();
      least = Math.min(least, now.totalMemory() - now.freeMemory());
    }
    return least;
  }

  private int nodes() {
    return FxThread.call(() -> count(window.scene().getRoot()));
  }

  private static int count(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(SoakTest::count).sum()
        : 1;
  }

  @Test
  void whatWasShownDoesNotStay() throws InterruptedException {
    List<EntryId> all =
        window.engine().search().list("", ListSort.NEWEST, ENTRIES, 0).entries().stream()
            .map(Entry::id)
            .toList();
    use(all.subList(0, WARM));
    long memory = used();
    int nodes = nodes();
    long began = System.nanoTime();
    use(all.subList(WARM, all.size()));
    long after = used();
    System.out.printf(
        Locale.ROOT,
        "%d entries opened in %d s: %.1f MB and %d nodes after %d of them, %.1f MB and %d nodes at"
            + " the end%n",
        all.size(),
        (System.nanoTime() - began) / 1_000_000_000L,
        memory / 1e6,
        nodes,
        WARM,
        after / 1e6,
        nodes());
    assertThat(all).hasSize(ENTRIES);
    assertThat(nodes()).isLessThan(2 * nodes);
    assertThat(after - memory).as("bytes more").isLessThan(MOST_MORE);
  }
}
