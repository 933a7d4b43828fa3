package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Settings of this machine from the command line; none of it needs a library.
final class MachineConfigTest {
  @TempDir Path home;

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(home, arguments);
  }

  private JsonNode machine(String... arguments) {
    CommandLineRun run = run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json().get("machine");
  }

  @Test
  void theUsualIsShownAndNothingIsMade() {
    JsonNode usual = machine("config", "--json");
    assertThat(usual)
        .hasToString(
            """
            {"embedder":{"provider":"built-in","model":"all-minilm-l6-v2","address":null,"leaves":false},\
            "monthlyCap":10.0,"paused":false}\
            """);
    assertThat(home.resolve("data").resolve("Library.commonplace")).doesNotExist();
    assertThat(home.resolve("config").resolve("settings.json")).doesNotExist();
  }

  @Test
  void anEmbedderIsChosenAndTheOthersAreRemembered() {
    run("config", "embedder", "server", "--url", "localhost:11434", "--model", "nomic-embed-text");
    run("config", "embedder", "openrouter", "--model", "a/b", "--no-deny-data-collection");
    assertThat(machine("config", "embedder", "--json").get("embedder"))
        .hasToString(
            """
            {"provider":"openrouter","model":"a/b","address":null,"leaves":true,\
            "denyDataCollection":false,"zeroRetention":false}\
            """);

    JsonNode server = machine("config", "embedder", "server", "--json").get("embedder");

    assertThat(server.get("address").asString()).isEqualTo("http://localhost:11434/v1");
    assertThat(server.get("leaves").asBoolean()).isFalse();
    JsonNode again = machine("config", "embedder", "openrouter", "--zero-retention", "--json");
    assertThat(again.at("/embedder/denyDataCollection").asBoolean()).isFalse();
    assertThat(again.at("/embedder/zeroRetention").asBoolean()).isTrue();
  }

  @Test
  void theOtherBuiltInModelIsChosenByItsName() {
    assertThat(run("config", "embedder", "built-in", "--model", "bge-small-en-v1.5").out())
        .contains("embedder = built-in bge-small-en-v1.5, texts stay here");
  }

  @Test
  void capAndPauseAreSetAndShown() {
    assertThat(machine("config", "monthly-cap", "2.505", "--json").get("monthlyCap").asDouble())
        .isEqualTo(2.505);
    assertThat(run("config", "paused", "true").out())
        .contains("monthly-cap = 2.505\n", "paused = true\n");
    assertThat(machine("config", "paused", "--json").get("paused").asBoolean()).isTrue();
  }

  @Test
  void whatMakesNoSenseIsRefusedAndChangesNothing() {
    String[][] refused = {
      {"config", "embedder", "cloud"},
      {"config", "embedder", "openrouter"},
      {"config", "embedder", "server", "--model", "m"},
      {"config", "embedder", "server", "--model", "m", "--url", "ftp://host"},
      {"config", "embedder", "built-in", "--model", "gpt"},
      {"config", "embedder", "built-in", "--url", "localhost"},
      {"config", "embedder", "built-in", "--zero-retention"},
      {"config", "embedder", "--model", "m"},
      {"config", "monthly-cap", "-1"},
      {"config", "monthly-cap", "ten"},
      {"config", "paused", "perhaps"},
    };
    for (String[] arguments : refused) {
      CommandLineRun run = run(arguments);
      assertThat(run.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
      assertThat(run.err().lines()).as(run.err()).hasSize(1);
    }
    assertThat(home.resolve("config").resolve("settings.json")).doesNotExist();
  }
}
