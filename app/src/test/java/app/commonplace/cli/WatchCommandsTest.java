package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WatchCommandsTest {
  @TempDir Path temporary;
  private SmallHome home;
  private Path folder;

  @BeforeEach
  void fill() throws IOException {
    home = new SmallHome(Files.createDirectory(temporary.resolve("home")));
    folder = Files.createDirectory(temporary.toRealPath().resolve("exports"));
    Files.copy(Path.of(home.export(SmallHome.CHATGPT)), folder.resolve("conversations.json"));
  }

  @Test
  void aFolderIsAddedReadPausedAndRemoved() {
    JsonNode added = home.run("watch", "add", folder.toString(), "--json").json();
    assertThat(added.at("/folders/0/path").asString()).isEqualTo(folder.toString());
    assertThat(added.at("/folders/0/state").asString()).isEqualTo("waiting");

    JsonNode read = home.run("watch", "read", "--json").json();
    assertThat(read.get("changed").asInt()).isEqualTo(1);
    assertThat(read.at("/folders/0/new").asInt()).isEqualTo(2);
    assertThat(home.run("watch", "read", "--json").json().get("changed").asInt()).isZero();
    assertThat(home.run("search", "checkpoint").exitCode()).isZero();

    assertThat(home.run("watch", "pause", folder.toString()).out()).contains("paused");
    assertThat(home.run("watch", "resume", folder.toString()).out()).doesNotContain("paused");
    assertThat(home.run("watch", "remove", folder.toString()).exitCode()).isZero();
    CommandLineRun none = home.run("watch");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("No folder is watched.");
  }

  @Test
  void whatCannotBeWatchedIsWrongUsageOrFailsInOneLine() {
    home.load(SmallHome.CLAUDE);
    assertThat(home.run("watch", "add", temporary.toString()).exitCode()).isEqualTo(2);
    assertThat(home.run("watch", "add", temporary.resolve("none").toString()).exitCode())
        .isEqualTo(3);
    assertThat(home.run("watch", "remove", folder.toString()).err())
        .contains("is not watched. `commonplace watch` lists those that are.");
  }

  @Test
  void attachmentsAreReadByCommandAndToldByShow() throws IOException {
    Path export = Files.createDirectory(temporary.resolve("own"));
    Files.createDirectory(export.resolve("files"));
    Files.writeString(export.resolve("files/tides.md"), "High water at the mole is before six.");
    Files.writeString(
        export.resolve("commonplace.json"),
        """
        {"commonplace":1,"entries":[{"externalId":"a","title":"Letter","passages":[{"externalId":"a1","role":"user","parts":[
          {"kind":"prose","text":"See there"},
          {"kind":"attachment","name":"tides.md","blob":{"file":"files/tides.md"}}]}]}]}
        """);
    CommandLineRun imported = home.run("import", export.toString());
    assertThat(imported.err()).contains("commonplace attachments");
    assertThat(home.run("search", "mole").exitCode()).isEqualTo(1);

    JsonNode read = home.run("attachments", "--json").json();
    assertThat(read.get("looked").asInt()).isEqualTo(1);
    assertThat(read.get("texts").asInt()).isEqualTo(1);
    assertThat(read.get("problems")).isEmpty();

    JsonNode found = home.run("search", "mole", "--json").json();
    assertThat(found.at("/hits/0/attachment").asString()).isEqualTo("tides.md");
    assertThat(home.run("search", "mole").out()).contains(", attachment tides.md");
    assertThat(home.run("show", "1").out())
        .contains("[attachment tides.md, 37 characters searched]");
    assertThat(home.run("show", "1", "--attachments").out()).contains("High water at the mole");
    JsonNode shown = home.run("show", "1", "--json").json();
    assertThat(shown.at("/passages/0/parts/1/read/characters").asInt()).isEqualTo(37);
  }
}
