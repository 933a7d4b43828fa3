package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Commands that change the library, each test on a fresh copy of a small one.
final class ChangingCommandsTest {
  @TempDir Path temp;

  SmallHome home;

  @BeforeEach
  void importChats() throws IOException {
    home = new SmallHome(temp);
    home.load(SmallHome.CLAUDE);
  }

  @Test
  void importingAgainChangesNothing() {
    CommandLineRun again = home.load(SmallHome.CLAUDE);

    assertThat(again.exitCode()).isZero();
    assertThat(again.json().at("/receipts/0/entries"))
        .hasToString(
            "{\"inFile\":3,\"new\":0,\"updated\":0,\"unchanged\":3,\"empty\":0,\"failed\":0}");
    assertThat(home.run("import", home.export(SmallHome.CLAUDE)).out())
        .contains("All accounted for. Nothing changed.");
  }

  @Test
  void aPathWithNothingToReadDoesNotKeepTheOthersOut() throws IOException {
    Path page = Files.writeString(temp.resolve("page.json"), "<!DOCTYPE html><p>not found</p>");

    CommandLineRun run =
        home.run("import", page.toString(), home.export(SmallHome.CHATGPT), "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.json().get("receipts")).hasSize(1);
    assertThat(run.json().at("/error/code").asString()).isEqualTo("format_unknown");
  }

  @Test
  void whatWasImportedIsToldThoughTheIndexCannotBeWritten() throws IOException {
    Path index = temp.resolve("data").resolve("Library.commonplace.index");
    try (var files = Files.walk(index)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(index, "in the way");

    CommandLineRun run = home.run("import", home.export(SmallHome.CHATGPT), "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.json().get("receipts")).hasSize(1);
    assertThat(run.json().at("/error/message").asString()).startsWith("The search index");
  }

  @Test
  void onlyAndSkipNameEntriesByTheirIdsAtTheProvider() {
    home.run("import", home.export(SmallHome.CHATGPT));
    JsonNode all = home.run("list", "source:chatgpt", "--json").json().get("entries");
    String one = all.get(0).get("externalId").asString();
    String other = all.get(1).get("externalId").asString();
    home.run("undo", "2");

    CommandLineRun run =
        home.run(
            "import",
            home.export(SmallHome.CHATGPT),
            "--only",
            one,
            "--only",
            other,
            "--skip",
            other,
            "--json");

    assertThat(run.json().at("/receipts/0/entries"))
        .hasToString(
            "{\"inFile\":1,\"new\":1,\"updated\":0,\"unchanged\":0,\"empty\":0,\"failed\":0}");
    assertThat(home.run("list", "source:chatgpt", "--json").json().get("entries"))
        .extracting(entry -> entry.get("externalId").asString())
        .containsExactly(one);
  }

  @Test
  void aDryRunChangesNothing() {
    CommandLineRun run = home.run("import", "--dry-run", home.export(SmallHome.CHATGPT), "--json");

    assertThat(run.json().at("/receipts/0/entries/new").asInt()).isEqualTo(2);
    assertThat(run.json().at("/receipts/0/recognisedBy").asString())
        .isEqualTo("it has the key mapping");
    assertThat(run.json().get("entries"))
        .extracting(entry -> entry.get("state").asString())
        .containsExactly("new", "new");
    assertThat(home.run("stats", "--json").json().get("entries").asInt()).isEqualTo(3);
  }

  @Test
  void aDryRunTellsOfEachEntryOfAllArchivesOnce() {
    String export = home.export(SmallHome.CLAUDE);
    CommandLineRun run = home.run("import", "--dry-run", export, export);

    assertThat(run.out().lines().filter(line -> line.startsWith("  unchanged "))).hasSize(3);
    assertThat(run.out()).contains("read as claude, since it has the key chat_messages");
  }

  @Test
  void aDryRunMakesNoLibrary() {
    Path other = temp.resolve("other.commonplace");

    CommandLineRun run =
        home.run(
            "--library", other.toString(), "import", "--dry-run", home.export(SmallHome.CLAUDE));

    assertThat(run.exitCode()).isZero();
    assertThat(other).doesNotExist();
  }

  @Test
  void tagsAreGivenListedRenamedAndTaken() {
    assertThat(home.run("tag", "add", "1", "work/search", "later", "--json").json())
        .hasToString(
            """
            {"target":"commonplace://e/1","tags":[{"name":"work/search","changed":true},\
            {"name":"later","changed":true}]}\
            """);
    assertThat(home.run("tag", "add", "1", "LATER").out()).isEqualTo("LATER: was so already\n");
    home.run("tag", "rename", "later", "soon");
    assertThat(home.run("tag").out()).isEqualTo("     1  soon\n     1  work/search\n");
    home.run("tag", "remove", "1", "soon");
    home.run("tag", "delete", "work/search");

    assertThat(home.run("show", "1", "--json").json().at("/entry/tags")).isEmpty();
  }

  @Test
  void notesAreWrittenOnPassages() {
    home.run("note", "add", "1#p2", "read this again");
    home.run("note", "edit", "1", "read this");

    JsonNode notes = home.run("note", "list", "1", "--json").json().get("notes");

    assertThat(notes).hasSize(1);
    assertThat(notes.at("/0/target").asString()).isEqualTo("commonplace://e/1#p2");
    assertThat(notes.at("/0/text").asString()).isEqualTo("read this");
    assertThat(home.run("note", "remove", "1").exitCode()).isZero();
    assertThat(home.run("note").exitCode()).isEqualTo(1);
  }

  @Test
  void linksShowOnBothEnds() {
    home.run("link", "add", "1", "2", "--kind", "follows", "--note", "same idea");

    for (String end : new String[] {"1", "2"}) {
      JsonNode link = home.run("link", "list", end, "--json").json().at("/links/0");
      assertThat(link.get("from").asString()).isEqualTo("commonplace://e/1");
      assertThat(link.get("to").asString()).isEqualTo("commonplace://e/2");
      assertThat(link.get("kind").asString()).isEqualTo("follows");
    }
    home.run("link", "change", "1", "--kind", "contradicts");
    JsonNode changed = home.run("link", "list", "2", "--json").json().at("/links/0");
    assertThat(changed.get("kind").asString()).isEqualTo("contradicts");
    assertThat(changed.get("note").asString()).as("left as it was").isEqualTo("same idea");
    CommandLineRun bare = home.run("link", "change", "1", "--note", "", "--json");
    assertThat(bare.json().at("/link/note").isNull()).isTrue();
    assertThat(bare.json().at("/link/kind").asString()).isEqualTo("contradicts");
    assertThat(home.run("link", "change", "1", "--kind", " ").exitCode()).isEqualTo(2);
    assertThat(home.run("link", "change", "9", "--kind", "follows").exitCode()).isNotZero();
    assertThat(home.run("link", "remove", "1").exitCode()).isZero();
    assertThat(home.run("link").exitCode()).isEqualTo(1);
  }

  @Test
  void starsAreGivenAndTaken() {
    home.run("star", "add", "1", "2");
    home.run("star", "remove", "1");

    JsonNode starred = home.run("star", "--json").json();

    assertThat(starred.get("entries").valueStream().map(e -> e.get("id").asInt()))
        .contains(2)
        .doesNotContain(1);
  }

  @Test
  void savedSearchesAreKept() {
    home.run("saved", "add", "mine", "tag:work");

    assertThat(home.run("saved").out()).isEqualTo("mine  tag:work\n");
    assertThat(home.run("saved", "remove", "mine").exitCode()).isZero();
    assertThat(home.run("saved", "remove", "mine").exitCode()).isEqualTo(3);
  }

  @Test
  void whatIsPurgedStaysAway() {
    assertThat(home.run("purge", "1").exitCode()).isEqualTo(2);
    home.run("trash", "1", "2");
    home.run("trash", "--restore", "2");
    assertThat(home.run("trash", "--json").json().get("total").asInt()).isEqualTo(1);
    assertThat(home.run("purge", "--all").out()).isEqualTo("Purged 1 entry.\n");

    home.load(SmallHome.CLAUDE);

    assertThat(home.run("show", "1").exitCode()).isEqualTo(3);
    assertThat(home.run("stats", "--json").json().get("entries").asInt()).isEqualTo(2);
  }

  @Test
  void anImportIsTakenBackExceptForWhatWasAddedTo() {
    home.run("tag", "add", "1", "mine");

    JsonNode undone = home.run("undo", "1", "--json").json();

    assertThat(undone).hasToString("{\"removed\":2,\"reverted\":0,\"passedOn\":0,\"kept\":[1]}");
  }

  @Test
  void rereadingWithTheSameVersionChangesNothing() {
    JsonNode reread = home.run("reread", "--json").json();

    assertThat(reread.at("/entries/inFile").asInt()).isEqualTo(3);
    assertThat(reread.at("/entries/updated").asInt()).isZero();
  }

  @Test
  void aSettingIsKeptWithTheLibrary() {
    home.run("config", "colour", "green");

    assertThat(home.run("config", "colour").out()).isEqualTo("green\n");
    home.run("config", "colour", "--unset");
    assertThat(home.run("config", "colour").exitCode()).isEqualTo(3);
  }
}
