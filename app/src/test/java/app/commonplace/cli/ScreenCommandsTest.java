package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Commands that show something, with screens that only note what they were asked.
final class ScreenCommandsTest implements Screens {
  @TempDir Path home;

  final List<ScreenshotRequest> drawn = new ArrayList<>();

  @Override
  public void window(Path library, List<Path> files) {
    throw new AssertionError("there is no display");
  }

  @Override
  public void screenshot(ScreenshotRequest request) {
    drawn.add(request);
  }

  @Test
  void aPictureIsAskedForAsTyped() {
    CommandLineRun run =
        run(
            "screenshot",
            "search",
            "--out",
            "/tmp/a.png",
            "--theme",
            "dark",
            "--size",
            "960x640",
            "--query",
            "wal",
            "--entry",
            "3",
            "--locale",
            "de");

    Path library = home.resolve("data/Library.commonplace");
    assertThat(run.out()).isEqualTo("/tmp/a.png\n");
    assertThat(drawn)
        .containsExactly(
            new ScreenshotRequest(
                library, "search", Path.of("/tmp/a.png"), "dark", 960, 640, "wal", 3L, "de"));
  }

  @Test
  void whatCannotBeDrawnIsWrongUsage() {
    assertThat(run("screenshot", "kitchen", "--out", "a.png").exitCode()).isEqualTo(2);
    assertThat(run("screenshot", "library", "--out", "a.png", "--size", "big").exitCode())
        .isEqualTo(2);
    assertThat(run("screenshot", "library", "--out", "a.png", "--theme", "blue").exitCode())
        .isEqualTo(2);
    assertThat(run("screenshot", "library").exitCode()).isEqualTo(2);
    assertThat(drawn).isEmpty();
  }

  @Test
  void theDemoImportsSearchesAndDraws() {
    CommandLineRun run = run("demo");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("All accounted for.", "> wal checkpoint", " ms.", "library.png", "search.png");
    assertThat(drawn).extracting(ScreenshotRequest::screen).containsExactly("library", "search");
  }

  @Test
  void everySearchOfTheDemoFindsSomething() {
    JsonNode demo = run("demo", "--json").json();

    assertThat(demo.get("searches")).hasSize(4).allMatch(s -> s.get("total").asInt() > 0);
    assertThat(demo.get("pictures")).hasSize(2);
  }

  @Test
  void theDemoLibraryLooksLivedIn() {
    String library = run("demo", "--json").json().get("library").asString();

    JsonNode stats = run("--library", library, "stats", "--json").json();
    assertThat(stats.get("tags").asInt()).isPositive();
    assertThat(stats.get("links").asInt()).isPositive();
    assertThat(run("--library", library, "saved").out()).contains("WAL checkpoints");
    assertThat(run("--library", library, "list", "is:starred").exitCode()).isZero();
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(home, () -> this, arguments);
  }
}
