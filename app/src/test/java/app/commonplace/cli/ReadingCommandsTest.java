package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Commands that change nothing, on a library that holds a sample export.
final class ReadingCommandsTest {
  private static final String WAL = "4dad0de2-8bec-4eaa-a70b-ead236e478b6";

  @TempDir static Path temp;

  static SampleHome home;

  @BeforeAll
  static void importTheSample() {
    home = new SampleHome(temp);
    home.load("chatgpt-export");
  }

  @Test
  void statsCounts() {
    JsonNode stats = home.run("stats", "--json").json();

    assertThat(stats.propertyNames())
        .containsExactly(
            "entries",
            "passages",
            "chunks",
            "embedded",
            "coverage",
            "blobs",
            "bytes",
            "providers",
            "tags",
            "links",
            "notes",
            "lastImport",
            "schema",
            "caches");
    assertThat(stats.get("entries").asInt()).isEqualTo(10);
    assertThat(stats.get("passages").asInt()).isEqualTo(98);
    assertThat(stats.get("blobs").asInt()).isEqualTo(3);
    assertThat(stats.get("providers")).hasToString("{\"chatgpt\":10}");
  }

  @Test
  void statsForAPersonSaysWhereTheLibraryIs() {
    assertThat(home.run("stats").out())
        .contains("Library.commonplace", "10 entries with 98 passages", "10 from ChatGPT");
  }

  @Test
  void showGivesTheCurrentBranchAndMarksWhatIsHidden() {
    JsonNode shown = home.run("show", WAL, "--json").json();

    assertThat(shown.at("/entry/title").asString())
        .isEqualTo("Why does the WAL file keep growing during the import?");
    assertThat(shown.at("/entry/branches").asInt()).isEqualTo(3);
    assertThat(shown.get("passages")).hasSize(20).allMatch(p -> p.get("current").asBoolean());
    assertThat(shown.get("passages")).filteredOn(p -> p.get("hidden").asBoolean()).hasSize(1);
    assertThat(shown.at("/passages/1").propertyNames())
        .containsExactly(
            "id",
            "externalId",
            "parentId",
            "role",
            "author",
            "model",
            "createdAt",
            "current",
            "hidden",
            "parts",
            "text");
    assertThat(shown.at("/passages/1/parts/0").propertyNames())
        .containsExactly("kind", "language", "mime", "name", "text", "blob", "present", "meta");
    assertThat(shown.at("/passages/1/createdAt").asString()).isEqualTo("2026-11-14T20:42:11.500Z");
  }

  @Test
  void showAllGivesAllBranches() {
    assertThat(home.run("show", WAL, "--all", "--json").json().get("passages")).hasSize(22);
  }

  @Test
  void showBranchFollowsAPassageToItsEnd() {
    JsonNode all = home.run("show", WAL, "--all", "--json").json().get("passages");
    JsonNode aside =
        all.valueStream().filter(p -> !p.get("current").asBoolean()).findFirst().orElseThrow();
    String id = aside.get("id").asString();

    JsonNode branch = home.run("show", WAL, "--branch", id, "--json").json().get("passages");

    assertThat(branch).anyMatch(p -> p.get("id").asString().equals(id));
    for (int i = 1; i < branch.size(); i++) {
      assertThat(branch.get(i).get("parentId")).isEqualTo(branch.get(i - 1).get("id"));
    }
  }

  @Test
  void showForAPersonLeavesOutWhatIsHidden() {
    String out = home.run("show", WAL).out();

    assertThat(out)
        .startsWith("Why does the WAL file keep growing during the import?\nChatGPT, gpt-5-1")
        .contains("\nUser  p2  2026-11-14", "[thinking, ", "[tool call")
        .doesNotContain("System  p1");
  }

  @Test
  void anEntryThatIsNotThereIsSaid() {
    CommandLineRun run = home.run("show", "4711");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "commonplace: There is no entry 4711. `commonplace list` shows what there is.\n");
  }

  @Test
  void verifyChecksEverything() {
    JsonNode verified = home.run("verify", "--json").json();

    assertThat(verified.get("ok").asBoolean()).isTrue();
    assertThat(verified.get("checks")).hasSizeGreaterThan(5).allMatch(c -> c.get("ok").asBoolean());
  }

  @Test
  void receiptsAddUp() {
    JsonNode receipt = home.run("receipts", "--json").json().at("/receipts/0");

    assertThat(receipt.get("entries"))
        .hasToString(
            "{\"inFile\":12,\"new\":10,\"updated\":0,\"unchanged\":0,\"empty\":1,\"failed\":1}");
    assertThat(receipt.get("state").asString()).isEqualTo("done");
  }

  @Test
  void configSaysWhereThingsAre() {
    JsonNode config = home.run("config", "--json").json();

    assertThat(config.get("library").asString())
        .isEqualTo(temp.resolve("data/Library.commonplace").toString());
    assertThat(config.at("/folders/cache").asString()).isEqualTo(temp.resolve("cache").toString());
  }

  @Test
  void emptyListsHaveExitCode1() {
    for (String list : new String[] {"tag", "link", "note", "saved", "trash"}) {
      CommandLineRun run = home.run(list);
      assertThat(run.exitCode()).as(list).isEqualTo(1);
      assertThat(run.out()).as(list).isEmpty();
      assertThat(home.run(list, "--json").json().valueStream().anyMatch(JsonNode::isArray))
          .as(list)
          .isTrue();
    }
  }
}
