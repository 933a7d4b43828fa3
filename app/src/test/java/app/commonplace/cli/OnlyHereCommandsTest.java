package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the newest export of an account lacks, and how entries changed from one to the next.
final class OnlyHereCommandsTest {
  @TempDir Path temp;

  SmallHome home;

  @BeforeEach
  void importTwoExports() throws IOException {
    home = new SmallHome(temp);
    String kept = conversation("c1", "Tea", "Green.");
    String gone = conversation("c2", "Coffee", "Black.");
    home.run("import", export("march.zip", "2026-03-01T08:00:00Z", kept + "," + gone));
    String renamed = conversation("c1", "Which tea", "Green, or white.");
    home.run("import", export("april.zip", "2026-04-01T08:00:00Z", renamed));
  }

  private String export(String name, String packed, String conversations) throws IOException {
    Path file = temp.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "user.json", "{\"id\":\"me\"}", packed);
      put(zip, "conversations.json", "[" + conversations + "]", packed);
    }
    return file.toString();
  }

  private static void put(ZipOutputStream zip, String name, String text, String packed)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(Instant.parse(packed)));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String conversation(String id, String title, String text) {
    return """
    {"id":"%1$s","title":"%2$s","mapping":{"m":{"id":"m","parent":null,"children":[],"message":
     {"id":"m","author":{"role":"assistant"},"create_time":1740000000.0,
      "content":{"content_type":"text","parts":["%3$s"]}}}}}
    """
        .formatted(id, title, text);
  }

  @Test
  void listAndSearchFindWhatOnlyTheLibraryHas() {
    assertThat(home.run("list", "is:only-here", "--json").json().at("/entries/0/externalId"))
        .hasToString("\"c2\"");
    assertThat(home.run("list", "is:only-here", "--json").json().get("total").asInt()).isOne();
    assertThat(home.run("search", "black is:only-here", "--json").json().get("total").asInt())
        .isOne();
    assertThat(home.run("search", "green is:only-here", "--json").exitCode()).isOne();
    assertThat(home.run("list", "-is:only-here", "--json").json().get("total").asInt()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"is:retitled", "is:rewritten"})
  void listFindsWhatALaterExportTellsOtherwise(String query) {
    JsonNode list = home.run("list", query, "--json").json();
    assertThat(list.at("/entries/0/externalId")).hasToString("\"c1\"");
    assertThat(list.get("total").asInt()).isOne();
    home.run("reread");
    assertThat(home.run("list", query).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "import:1, 2",
    "import:1/new, 2",
    "import:1/updated, 0",
    "import:2, 1",
    "import:2/new, 0",
    "import:2/UPDATED, 1",
    "-import:2, 1",
    "import:3, 0"
  })
  void whatAReceiptCountsIsListed(String query, int total) {
    assertThat(home.run("list", query, "--json").json().get("total").asInt()).isEqualTo(total);
    if (query.startsWith("import:2")) {
      JsonNode found = home.run("search", "green " + query, "--json").json();
      assertThat(found.get("total").asInt()).isEqualTo(total);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"is:only-here", "is:retitled", "is:rewritten"})
  void undoingTheNewerImportTakesTheMarkAway(String query) {
    home.run("undo", "2");
    assertThat(home.run("list", query).exitCode()).isOne();
  }

  @Test
  void historyTellsWhatWasRenamedAndRewritten() {
    JsonNode april = home.run("show", "1", "--history", "--json").json().at("/history/1");
    assertThat(april.get("archive").asString()).isEqualTo("april.zip");
    assertThat(april.get("title").asString()).isEqualTo("Which tea");
    assertThat(april.get("rewritten").asInt()).isOne();
    assertThat(april.get("new").asInt()).isZero();
    assertThat(home.run("show", "1", "--history").out())
        .contains("march.zip: “Tea”, 1 passage")
        .contains("april.zip: renamed “Which tea”, 1 passage: 0 new, 1 rewritten, 0 gone");
  }
}
