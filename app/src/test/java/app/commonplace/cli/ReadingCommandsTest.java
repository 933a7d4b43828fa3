package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Commands that change nothing, on a library that holds a sample export.
final class ReadingCommandsTest {
  private static final String CHECKPOINTS = "conv-checkpoints";

  @TempDir static Path temp;

  static SmallHome home;

  @BeforeAll
  static void importTheChats() throws IOException {
    home = new SmallHome(temp);
    home.load(SmallHome.CHATGPT);
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
    assertThat(stats.get("entries").asInt()).isEqualTo(2);
    assertThat(stats.get("passages").asInt()).isEqualTo(9);
    assertThat(stats.get("blobs").asInt()).isZero();
    assertThat(stats.get("providers")).hasToString("{\"chatgpt\":2}");
  }

  @Test
  void statsForAPersonSaysWhereTheLibraryIs() {
    assertThat(home.run("stats").out())
        .contains("Library.commonplace", "2 entries with 9 passages", "2 from ChatGPT");
  }

  /// `-h` and `-V` are options; what begins like them and is longer leaves something out.
  @Test
  void whatIsToBeLeftOutIsNoOptionThoughItBeginsLikeOne() {
    int all = home.run("search", "", "--json").json().get("total").asInt();

    for (String query : new String[] {"-has:note", "-hovercraft", "-Velociraptor"}) {
      CommandLineRun run = home.run("search", query, "--json");
      assertThat(run.exitCode()).describedAs(run.err()).isZero();
      assertThat(run.json().get("total").asInt()).isEqualTo(all);
      assertThat(home.run("list", query).exitCode()).isZero();
    }
    assertThat(home.run("search", "-has:code", "--help").out()).contains("Usage:");
    assertThat(home.run("search", "-h").out()).contains("Usage:");
    assertThat(home.run("search", "--no such option").exitCode()).isOne();
    assertThat(home.run("search", "--nosuch").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(home.run("search", "--", "--nosuch").exitCode()).isOne();
  }

  @Test
  void showGivesTheCurrentBranchAndMarksWhatIsHidden() {
    JsonNode shown = home.run("show", CHECKPOINTS, "--json").json();

    assertThat(shown.at("/entry/title").asString()).isEqualTo("Checkpoints");
    assertThat(shown.at("/entry/branches").asInt()).isEqualTo(2);
    assertThat(shown.get("passages")).hasSize(6).allMatch(p -> p.get("current").asBoolean());
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
    assertThat(shown.at("/passages/1/createdAt").asString()).isEqualTo("2025-10-09T08:53:21.000Z");
  }

  @Test
  void showAllGivesAllBranches() {
    assertThat(home.run("show", CHECKPOINTS, "--all", "--json").json().get("passages")).hasSize(7);
  }

  @Test
  void showBranchFollowsAPassageToItsEnd() {
    JsonNode all = home.run("show", CHECKPOINTS, "--all", "--json").json().get("passages");
    JsonNode aside =
        all.valueStream().filter(p -> !p.get("current").asBoolean()).findFirst().orElseThrow();
    String id = aside.get("id").asString();

    JsonNode branch =
        home.run("show", CHECKPOINTS, "--branch", id, "--json").json().get("passages");

    assertThat(branch).anyMatch(p -> p.get("id").asString().equals(id));
    for (int i = 1; i < branch.size(); i++) {
      assertThat(branch.get(i).get("parentId")).isEqualTo(branch.get(i - 1).get("id"));
    }
  }

  @Test
  void showForAPersonLeavesOutWhatIsHidden() {
    String out = home.run("show", CHECKPOINTS).out();

    assertThat(out)
        .startsWith("Checkpoints\nChatGPT, gpt-5, 2025-10-09 08:53, 7 passages")
        .contains(
            "\nUser  p2  2025-10-09 08:53\nHow does a checkpoint",
            "[thinking, 1 line]",
            "\n```sql\n")
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
  void searchFindsPassagesAndCounts() {
    JsonNode found = home.run("search", "checkpoint", "--limit", "2", "--json").json();

    assertThat(found.propertyNames())
        .contains("mode", "tookMillis", "total", "coverage", "notice", "hits", "entries", "facets");
    assertThat(found.get("mode").asString()).isEqualTo("keyword");
    assertThat(found.get("hits")).hasSize(2);
    assertThat(found.get("total").asInt()).isGreaterThan(2);
    assertThat(found.at("/hits/0").propertyNames())
        .containsExactly(
            "entryId",
            "passageId",
            "leaf",
            "current",
            "externalId",
            "title",
            "project",
            "provider",
            "role",
            "model",
            "createdAt",
            "score",
            "keyword",
            "meaning",
            "snippet");
    assertThat(found.at("/hits/0/snippet").asString()).contains("\uE000", "\uE001");
    assertThat(found.at("/facets/source/0").propertyNames()).containsExactly("value", "count");
  }

  @Test
  void aWordThatNobodyWroteIsAskedAboutAlthoughOthersFindSomething() {
    CommandLineRun run = home.run("search", "chekpoint wal", "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().path("suggestions").path(0).path("query").asString())
        .isEqualTo("checkpoint wal");
    assertThat(home.run("search", "chekpoint wal").err())
        .contains("Did you mean: checkpoint wal (");
    assertThat(home.run("search", "checkpoint wal", "--json").json().has("suggestions")).isFalse();
  }

  @Test
  void searchForAPersonGroupsHitsAndLeavesMarksOut() {
    CommandLineRun run = home.run("search", "checkpoint");

    assertThat(run.out())
        .contains("Checkpoints  ChatGPT, 2025-10-09, entry 1\n")
        .doesNotContain("\uE000");
    assertThat(run.err()).contains("3 passages in 1 entry, in ");
  }

  @Test
  void aSearchThatFindsNothingHasExitCode1() {
    CommandLineRun run = home.run("search", "zzzzzz", "--json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.json().get("hits")).isEmpty();
  }

  @Test
  void aWordAfterAMinusIsPartOfTheQueryAndNoOption() {
    int all = home.run("search", "checkpoint", "--json").json().get("total").asInt();
    int fewer = home.run("search", "checkpoint", "-empty", "--json").json().get("total").asInt();

    assertThat(fewer).isPositive().isLessThan(all);
    assertThat(home.run("search", "checkpoint", "--limt", "3").exitCode()).isEqualTo(2);
  }

  @Test
  void listGivesAllToScriptsAndPagesOnRequest() {
    JsonNode all = home.run("list", "--json").json();
    JsonNode page = home.run("list", "--limit", "2", "--offset", "1", "--json").json();

    assertThat(all.get("entries")).hasSize(2);
    assertThat(page.get("total").asInt()).isEqualTo(2);
    assertThat(page.at("/entries/0/id")).isEqualTo(all.at("/entries/1/id"));
  }

  @Test
  void listTakesAQuery() {
    assertThat(home.run("list", "title:bread").out())
        .isEqualTo("     2  2025-10-09  ChatGPT     Bread\n");
    assertThat(home.run("list", "title:nowhere").exitCode()).isEqualTo(1);
    assertThat(home.run("list", "--sort", "sideways").exitCode()).isEqualTo(2);
  }

  @Test
  void exportWritesOpenForms() {
    Path folder = temp.resolve("vault");

    CommandLineRun run =
        home.run("export", "title:bread", "--to", folder.toString(), "--as", "markdown", "--json");

    assertThat(run.json().get("entries").asInt()).isEqualTo(1);
    assertThat(folder.toFile().list((_, name) -> name.endsWith(".md"))).hasSize(1);
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
            "{\"inFile\":2,\"new\":2,\"updated\":0,\"unchanged\":0,\"empty\":0,\"failed\":0}");
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
