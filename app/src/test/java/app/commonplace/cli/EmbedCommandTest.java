package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.server.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Embedding from the command line, with the model that comes with the program and by a server.
final class EmbedCommandTest {
  @TempDir Path folder;
  private SmallHome home;

  @BeforeEach
  void load() throws IOException {
    home = new SmallHome(folder);
    home.load(SmallHome.CHATGPT);
  }

  private JsonNode json(String... arguments) {
    CommandLineRun run = home.run(arguments);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.json();
  }

  @Test
  void everythingIsEmbeddedAndStatsSayTheSame() {
    assertThat(json("stats", "--json").get("coverage").asDouble()).isZero();
    JsonNode done = json("embed", "--wait", "--json");
    assertThat(done.get("space"))
        .hasToString(
            "{\"provider\":\"built-in\",\"model\":\"all-minilm-l6-v2\",\"dimension\":384}");
    assertThat(done.get("coverage").asDouble()).isEqualTo(1);
    assertThat(done.get("chunks").asInt()).isPositive().isEqualTo(done.get("embedded").asInt());
    assertThat(done.get("cost").asDouble()).isZero();
    JsonNode stats = json("stats", "--json");
    for (String key : new String[] {"chunks", "embedded", "coverage"}) {
      assertThat(stats.get(key)).as(key).isEqualTo(done.get(key));
    }
    assertThat(json("embed", "--json").get("chunks")).isEqualTo(done.get("chunks"));
  }

  @Test
  void aServerEmbedsAndIsPaidForIt() {
    try (var server = new LoopbackServer()) {
      home.run("config", "embedder", "server", "--url", server.address(), "--model", "acme/embed");
      JsonNode done = json("embed", "--json");
      assertThat(done.at("/space/provider").asString()).startsWith("127.0.0.1:");
      assertThat(done.at("/space/dimension").asInt()).isEqualTo(LoopbackServer.DIMENSION);
      assertThat(done.get("coverage").asDouble()).isEqualTo(1);
      assertThat(done.get("tokens").asInt()).isPositive();
      assertThat(done.get("cost").asDouble()).isPositive();
      int asked = server.requests().size();
      assertThat(json("embed", "--json").get("cost").asDouble()).isZero();
      assertThat(server.requests()).as("nothing waits, so nothing is asked").hasSize(asked);
    }
  }

  @Test
  void whatNoVectorCameForIsSaidAndIsAFailure() {
    try (var server = new LoopbackServer()) {
      home.run("config", "embedder", "server", "--url", server.address(), "--model", "acme/embed");
      server.refuse("thousandth page");
      CommandLineRun run = home.run("embed");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.out()).contains("gave no vector for ", "Ask again by: commonplace embed");
      server.refuse("no text says this");
      assertThat(json("embed", "--json").get("coverage").asDouble()).isEqualTo(1);
    }
  }

  @Test
  void whatStopsItIsSaidInOneLine() {
    try (var server = new LoopbackServer()) {
      server.always(LoopbackServer.status(401, "{}"));
      home.run("config", "embedder", "server", "--url", server.address(), "--model", "acme/embed");
      CommandLineRun run = home.run("embed", "--json");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.json().at("/error/code").asString()).isEqualTo("needs_key");
    }
    home.run("config", "paused", "true");
    assertThat(home.run("embed").err()).contains("Embedding is paused.");
  }

  @Test
  void aSearchMakesALostIndexOfFewVectorsAgain() throws IOException {
    json("embed", "--json");
    JsonNode before = json("search", "checkpoint", "--mode", "meaning", "--json");
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> index =
          files
              .filter(file -> file.toString().contains(".meaning") && Files.isRegularFile(file))
              .filter(file -> !file.endsWith("write.lock"))
              .toList();
      assertThat(index).isNotEmpty();
      for (Path file : index) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    JsonNode after = json("search", "checkpoint", "--mode", "meaning", "--json");
    assertThat(after.get("mode").asString()).isEqualTo("meaning");
    assertThat(after.get("hits")).isNotEmpty().isEqualTo(before.get("hits"));
  }
}
