package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineSettingsFileTest {
  private static final MachineSettings EVERYTHING_SET =
      MachineSettings.DEFAULT
          .choosing(Server.of("localhost:11434", "nomic-embed-text"))
          .choosing(new BuiltIn(BuiltInModel.BGE_SMALL))
          .choosing(new OpenRouter("openai/text-embedding-3-small", false, true))
          .withMonthlyCap(2_500_000)
          .withPaused(true, Instant.parse("2026-11-28T14:01:00Z"))
          .withNothingLeaving(true)
          .inWindow(window ->
              window
                  .with(
                      new Look(Look.Theme.CONTRAST, Look.Density.DENSE, "de", Look.Motion.REDUCED))
                  .with(
                      new ReadingStyle(
                          19,
                          ReadingStyle.Width.WIDE,
                          true,
                          true,
                          true,
                          true,
                          true,
                          ReadingStyle.Compared.LINES,
                          Set.of("inspector-links")))
                  .withKey("star", "Mod+Shift+S")
                  .withKey("note", "")
                  .withLetters(false)
                  .opened(Path.of("first.commonplace").toAbsolutePath())
                  .opened(Path.of("second.commonplace").toAbsolutePath())
                  .leaving(
                      Path.of("second.commonplace").toAbsolutePath(),
                      List.of(
                          new UnfinishedImport(List.of(Path.of("a.zip"), Path.of("b")), "t", false),
                          new UnfinishedImport(List.of(Path.of("c.json")), null, true)))
                  .withPlace(new WindowPlace(-20, 0, 1200, 800, true)));

  @TempDir Path folder;
  private Path file;
  private final List<Runnable> resting = new ArrayList<>();
  private final Warnings warnings = new Warnings(MachineSettingsFile.class);

  @AfterEach
  void nothingElseWasWarnedOf() {
    warnings.close();
    assertThat(warnings.take()).isEmpty();
  }

  @BeforeEach
  void name() {
    file = folder.resolve(MachineSettingsFile.NAME);
  }

  private MachineSettingsFile settings() {
    return new MachineSettingsFile(file, resting::add);
  }

  @Test
  void withoutAFileTheUsualCountsAndNothingIsWritten() {
    try (var settings = settings()) {
      assertThat(settings.current()).isEqualTo(MachineSettings.DEFAULT);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void whatWasSetIsThereAtTheNextStart() {
    try (var settings = settings()) {
      settings.change(_ -> EVERYTHING_SET);
    }
    assertThat(settings().current()).isEqualTo(EVERYTHING_SET);
  }

  @Test
  void manyChangesAreWrittenOnceAfterARest() throws IOException {
    var settings = settings();
    settings.change(now -> now.withPaused(true));
    settings.change(now -> now.withMonthlyCap(7));
    assertThat(resting).hasSize(1);
    assertThat(file).doesNotExist();

    resting.removeFirst().run();

    assertThat(settings().current())
        .isEqualTo(MachineSettings.DEFAULT.withPaused(true).withMonthlyCap(7));
    settings.change(now -> now.withPaused(false));
    assertThat(resting).hasSize(1);
    assertThat(filesInFolder()).containsExactly(MachineSettingsFile.NAME);
  }

  @Test
  void listenersHearOfChangesAndNotOfWhatWasSoAlready() {
    var heard = new ArrayList<Boolean>();
    var settings = settings();
    settings.onChange(now -> heard.add(now.paused()));
    settings.change(now -> now.withPaused(true));
    settings.change(now -> now.withPaused(true));
    settings.change(now -> now.withPaused(false));
    assertThat(heard).containsExactly(true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"paused\": tru", "{\"paused\": true} {", "[]", "\"paused\"", "\0\0\0"})
  void aDamagedFileIsKeptBesideAndTheUsualCounts(String text) throws IOException {
    Files.writeString(file, text);
    Files.writeString(folder.resolve("settings-damaged-1.json"), "an earlier one");

    try (var settings = settings()) {
      assertThat(settings.current()).isEqualTo(MachineSettings.DEFAULT);
      settings.change(now -> now.withPaused(true));
      assertThat(settings.setAside()).contains(folder.resolve("settings-damaged-2.json"));
    }
    assertThat(warnings.take()).containsExactly(damaged(2));

    assertThat(folder.resolve("settings-damaged-1.json")).hasContent("an earlier one");
    assertThat(Files.readString(folder.resolve("settings-damaged-2.json"))).isEqualTo(text);
    assertThat(settings().current().paused()).isTrue();
  }

  @Test
  void aFileCutOffAnywhereNeverStopsAStartAndIsNeverLost() throws IOException {
    try (var settings = settings()) {
      settings.change(_ -> EVERYTHING_SET);
    }
    String whole = Files.readString(file);
    for (int length = 0; length < whole.length(); length++) {
      Files.writeString(file, whole.substring(0, length));
      var settings = settings();
      assertThat(settings.current()).isEqualTo(MachineSettings.DEFAULT);
      assertThat(settings.setAside().orElseThrow()).hasContent(whole.substring(0, length));
      assertThat(warnings.take()).containsExactly(damaged(length + 1));
    }
  }

  @Test
  void aSlipCostsOneSettingAlone() throws IOException {
    Files.writeString(
        file,
        """
        {"embedder": "server", "server": {"address": "file:///etc/passwd", "model": "m"},
         "built-in": {"model": "no-such-model"}, "monthlyCapMicroDollars": -1,
         "paused": "yes", "pausedSince": "2026-11-28T14:01:00Z", "appearance": "pink", "language": "?", "reading": {"size": 4000}, "letters": 0,
         "keys": {"star": 7, "note": "N"}, "libraries": [1, "\\u0000"], "window": {"x": 1}}
        """);
    MachineSettings read = settings().current();
    assertThat(read.embedding()).isEqualTo(BuiltIn.DEFAULT);
    assertThat(read.monthlyCap()).isEqualTo(MachineSettings.DEFAULT.monthlyCap());
    assertThat(read.paused()).isFalse();
    assertThat(read.pausedSince()).isNull();
    assertThat(read.window()).isEqualTo(WindowSettings.DEFAULT.withKey("note", "N"));
  }

  @Test
  void whoListensIsLeftWithWhatCountsAlsoAfterChangesMadeAtOnce() throws Exception {
    for (int round = 0; round < 50; round++) {
      MachineSettingsFile settings = settings();
      var heard = new AtomicReference<MachineSettings>();
      settings.onChange(now -> {
        Thread.yield(); // as one that does something with it
        heard.set(now);
      });
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        for (int i = 1; i <= 40; i++) {
          int cap = i;
          threads.execute(() -> settings.change(now -> now.withMonthlyCap(cap)));
        }
      }
      assertThat(heard.get()).isEqualTo(settings.current());
    }
  }

  @Test
  void keysOfANewerVersionAndOfAnotherProcessAreKept() throws IOException {
    Files.writeString(
        file,
        """
        {"newer": [1], "paused": false, "openrouter": {"model": "a/b", "region": "eu"}}
        """);
    var mine = settings();
    mine.change(now -> now.choosing(OpenRouter.of("c/d")));
    try (var others = settings()) {
      others.change(now -> now.withPaused(true));
    }
    mine.close();

    assertThat(Files.readString(file)).contains("\"newer\"", "\"region\" : \"eu\"");
    assertThat(settings().current().paused()).isTrue();
    assertThat(settings().current().embedding().model()).isEqualTo("c/d");
  }

  /// What was taken back is not there again at the next start.
  @Test
  void whatIsNoLongerSetIsTakenOut() throws IOException {
    Files.writeString(
        file, "{\"keys\": {\"star\": \"Mod+S\"}, \"openrouter\": {\"region\": \"eu\"}}");
    try (var settings = settings()) {
      settings.change(now -> now.choosing(OpenRouter.of("c/d")));
      settings.change(now -> now.inWindow(window -> window.withKey("note", "Alt+N")));
      settings.save();
      settings.change(now -> now.with(Embedders.DEFAULT));
      settings.change(now -> now.inWindow(window -> window.withoutKey("star")));
    }
    assertThat(Files.readString(file)).contains("\"region\" : \"eu\"").doesNotContain("c/d");
    assertThat(settings().current())
        .isEqualTo(MachineSettings.DEFAULT.inWindow(window -> window.withKey("note", "Alt+N")));
  }

  /// What a person bound is not lost because its action is called something else by now.
  @Test
  void aKeyUnderAFormerWordCountsAndGoesWhenItIsTakenBack() throws IOException {
    Files.writeString(file, "{\"keys\": {\"remove_saved\": \"Alt+X\"}}");
    try (var settings = settings()) {
      assertThat(settings.current().window().keys()).isEqualTo(Map.of("remove_row", "Alt+X"));
      settings.change(now -> now.inWindow(window -> window.withoutKey("remove_row")));
    }
    assertThat(settings().current().window().keys()).isEmpty();

    Files.writeString(file, "{\"keys\": {\"remove_saved\": \"Alt+X\", \"remove_row\": \"Alt+Y\"}}");
    assertThat(settings().current().window().keys())
        .as("the word of today counts")
        .isEqualTo(Map.of("remove_row", "Alt+Y"));
  }

  @Test
  void aFolderThatIsGoneIsSaidAndTheChangeStillCounts() throws IOException {
    file = folder.resolve("gone").resolve(MachineSettingsFile.NAME);
    var settings = settings();
    settings.change(now -> now.withPaused(true));
    assertThatThrownBy(settings::save)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("could not be written");
    assertThat(settings.current().paused()).isTrue();

    Files.createDirectory(folder.resolve("gone"));
    settings.save();
    assertThat(settings().current().paused()).isTrue();
  }

  private String damaged(int number) {
    return "The settings of this machine were damaged; the file is kept as "
        + folder.resolve("settings-damaged-" + number + ".json");
  }

  private List<String> filesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
