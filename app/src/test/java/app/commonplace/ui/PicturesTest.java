package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.SampleExports;
import app.commonplace.search.ListSort;
import app.commonplace.ui.PictureLibraries.Kind;
import app.commonplace.ui.theme.Colours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of docs/: every screen and state in light, dark and German, drawn anew by the
/// command that the first test names.
class PicturesTest {
  private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();

  /// Where pictures are drawn to, and looked for; another folder may be named, to look at them.
  private static final Path PICTURES =
      Optional.ofNullable(System.getProperty("docs.pictures"))
          .map(Path::of)
          .orElse(DOCS.resolve("pictures"));

  private static final Pattern SHOWN = Pattern.compile("!\\[[^]]*]\\(([^)]+\\.png)\\)");

  /// How large a picture of the whole window is.
  private static final int WIDTH = 1280;

  private static final int HEIGHT = 800;

  /// @param query what is typed or searched for
  /// @param entry finds the entry that is open
  private record Shot(
      String name, String screen, @Nullable String query, @Nullable String entry, Kind of) {
    Shot(String name, String screen, @Nullable String query, @Nullable String entry) {
      this(name, screen, query, entry, Kind.FILLED);
    }
  }

  private static final String NOTE =
      """
      # What keeps the log small

      A reader that never ends keeps every page of the log alive. Close them, then *checkpoint*.
      """;

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("first-run", "first-run", null, null, Kind.EMPTY),
          new Shot("library", "library", null, "title:growing"),
          new Shot("search", "search", "how do I keep the log small", null),
          new Shot("search-meant", "search", "tokeniser boundry", null),
          new Shot("search-misread", "search", "after:soon checkpoint", null),
          new Shot("search-nothing", "search", "title:zymurgy", null),
          new Shot("drop", "drop", null, null),
          new Shot("receipt", "receipt", null, null),
          new Shot("preview", "preview", null, null, Kind.GROWN),
          new Shot("question", "question", null, null, Kind.GROWN),
          new Shot("palette", "palette", "wal", null),
          new Shot("link", "link", null, "title:growing"),
          new Shot("note", "note", NOTE, "title:growing"),
          new Shot("compare", "compare", null, "title:growing"),
          new Shot("activity", "activity", null, "title:growing"),
          new Shot("settings", "settings", null, null),
          new Shot("settings-appearance", "settings", "appearance", null),
          new Shot("settings-reading", "settings", "reading", null),
          new Shot("settings-privacy", "settings", "privacy", null),
          new Shot("settings-keys", "settings", "keys", null),
          new Shot("settings-watched", "settings", "watched", null),
          new Shot("settings-key-kept", "settings", "embeddings", null, Kind.SENT),
          new Shot("settings-cap-reached", "settings", "embeddings", null, Kind.SPENT),
          new Shot("settings-unreachable", "settings", "embeddings", null, Kind.UNREACHABLE),
          new Shot("settings-privacy-filled", "settings", "privacy", null, Kind.SENT),
          new Shot("trash", "trash", null, null, Kind.TRASHED),
          new Shot("chosen", "chosen", null, null),
          new Shot("image", "image", null, "has:image"),
          new Shot("duplicates", "duplicates", null, null, Kind.TWINS),
          new Shot("keys", "keys", null, null));

  private enum Look {
    LIGHT("light", Colours.LIGHT, Locale.ENGLISH),
    DARK("dark", Colours.DARK, Locale.ENGLISH),
    GERMAN("de", Colours.LIGHT, Locale.GERMAN);

    private final String word;
    private final Colours colours;
    private final Locale locale;

    Look(String word, Colours colours, Locale locale) {
      this.word = word;
      this.colours = colours;
      this.locale = locale;
    }
  }

  @TempDir Path folder;

  private static Path file(Shot shot, Look look) {
    return PICTURES.resolve(shot.name() + "-" + look.word + ".png");
  }

  @Test
  void everyScreenHasItsPicturesAndNoOther() throws IOException {
    if (System.getProperty("docs.write") != null) {
      draw();
    }
    var expected = new TreeSet<Path>();
    SHOTS.forEach(shot -> Stream.of(Look.values()).forEach(look -> expected.add(file(shot, look))));
    try (Stream<Path> files = Files.list(PICTURES)) {
      assertThat(files)
          .as(
              "docs/pictures is made by: mvn -q -pl app -am test -Ddocs.write"
                  + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest=PicturesTest")
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void pagesShowOnlyPicturesThatThereAre() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      for (Path page :
          Stream.concat(files, Stream.of(DOCS.resolveSibling("README.md")))
              .filter(file -> file.toString().endsWith(".md"))
              .toList()) {
        for (MatchResult shown : SHOWN.matcher(Files.readString(page)).results().toList()) {
          assertThat(page.resolveSibling(shown.group(1))).as("shown by %s", page).exists();
        }
      }
    }
  }

  private void draw() throws IOException {
    assumeTrue(Files.isDirectory(DOCS));
    Files.createDirectories(PICTURES);
    Path exports = folder.resolve("exports");
    List<Path> dropped = dropped(exports);
    try (var libraries = new PictureLibraries(folder)) {
      for (Shot shot : SHOTS) {
        Engine engine = libraries.engine(shot.of());
        for (Look look : Look.values()) {
          var wish =
              new Screenshots.Wish(
                  shot.screen(),
                  look.colours,
                  WIDTH,
                  HEIGHT,
                  shot.query(),
                  shot.entry() == null ? null : first(engine, shot.entry()),
                  look.locale);
          switch (shot.screen()) {
            case "preview" ->
                Screenshots.draw(
                    engine,
                    wish,
                    studio -> studio.imports().preview().open(dropped.subList(0, 3), null),
                    file(shot, look));
            case "question" ->
                Screenshots.draw(
                    engine,
                    wish,
                    studio -> importAndWait(studio, engine, dropped.subList(2, 4)),
                    file(shot, look));
            default -> Screenshots.draw(engine, wish, file(shot, look));
          }
        }
      }
    }
  }

  private static void importAndWait(Studio studio, Engine engine, List<Path> files) {
    studio.imports().importFiles(files, null);
    var _ = engine.jobs().start("import", "", _ -> null).result().join();
  }

  /// A later export of the same account, another one, what cannot be read, and what is in doubt.
  private static List<Path> dropped(Path folder) throws IOException {
    List<Path> samples = SampleExports.copyTo(folder);
    var dropped = new ArrayList<Path>();
    for (String name : List.of("chatgpt-shards", "claude-export")) {
      samples.stream().filter(path -> path.endsWith(name)).forEach(dropped::add);
    }
    dropped.add(Files.writeString(folder.resolve("budget.key"), "no\0export"));
    String talk = "**User:** How long do I steep green tea?\n\n**Assistant:** Two minutes.\n";
    dropped.add(Files.writeString(folder.resolve("tea.md"), talk));
    return dropped;
  }

  private static EntryId first(Engine engine, String query) {
    return engine.search().list(query, ListSort.NEWEST, 1, 0).entries().getFirst().id();
  }
}
