package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.problems.Problem;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingChoiceTest {
  @ParameterizedTest
  @CsvSource({
    "localhost:11434, http://localhost:11434/v1, false",
    "http://127.0.0.1:1234/v1/, http://127.0.0.1:1234/v1, false",
    "http://[::1]:8080, http://[::1]:8080/v1, false",
    "https://Box.example/api/embed, https://box.example/api/embed, true",
    "192.168.0.7:11434, http://192.168.0.7:11434/v1, true",
    "localhost.example, http://localhost.example/v1, true",
    "127.0.0.1.example, http://127.0.0.1.example/v1, true",
    "http://[::ffff:8.8.8.8]/v1, http://[::ffff:8.8.8.8]/v1, true",
  })
  void anAddressIsReadAsAPersonTypesIt(String typed, String address, boolean leaves) {
    Server server = Server.of(typed, " nomic-embed-text ", true);
    assertThat(server.address()).hasToString(address);
    assertThat(server.model()).isEqualTo("nomic-embed-text");
    assertThat(server.leaves()).isEqualTo(leaves);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "http://",
        "file:///etc/passwd",
        "ftp://host/v1",
        "http://me:secret@host/v1",
        "http://host/v1?key=secret",
        "http://host/v1#a",
        "http://a b/v1",
        "://x",
        "/v1"
      })
  void whatIsNoAddressIsRefused(String typed) {
    assertThatThrownBy(() -> Server.of(typed, "m"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("is not the address of a server");
  }

  @Test
  void textsGoInTheClearOnlyWhenThePersonAgreed() {
    assertThatThrownBy(() -> Server.of("nas.local:11434", "m")).hasMessageContaining("unencrypted");
    assertThat(Server.of("nas.local:11434", "m", true).isReadable()).isTrue();
    assertThat(Server.of("https://nas.local", "m").isReadable()).isFalse();
    assertThat(Server.of("localhost:11434", "m", true).isReadable()).isFalse();
  }

  @Test
  void aModelNeedsAName() {
    assertThatThrownBy(() -> OpenRouter.of(" ")).isInstanceOf(Problem.class);
  }

  @Test
  void choosingAnotherRemembersWhatWasSetUp() {
    Server server = Server.of("localhost:11434", "nomic-embed-text");
    Embedders embedders = Embedders.DEFAULT.choose(server).choose(Embedders.DEFAULT.builtIn());
    assertThat(embedders.choice()).isEqualTo(Embedders.DEFAULT.builtIn());
    assertThat(embedders.of(EmbedderKind.SERVER)).contains(server);
    assertThat(embedders.of(EmbedderKind.OPENROUTER)).isEmpty();
  }
}
