package app.commonplace.embedding.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.embedding.keys.KeyStore;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:11434, http://localhost:11434/v1/embeddings, localhost:11434",
    "http://localhost:1234/v1/, http://localhost:1234/v1/embeddings, localhost:1234",
    "'  HTTP://127.0.0.1:8080/v1#x ', http://127.0.0.1:8080/v1/embeddings, 127.0.0.1:8080",
    "http://[::1]/api, http://[::1]/api/embeddings, [::1]",
    "http://[::ffff:127.0.0.1]/v1, http://127.0.0.1/v1/embeddings, 127.0.0.1",
    "https://example.org, https://example.org/v1/embeddings, example.org",
    "https://example.org:8443/a/b, https://example.org:8443/a/b/embeddings, example.org:8443",
  })
  void anAddressIsReadAsTyped(String typed, String url, String provider) {
    Endpoint endpoint = Endpoint.at(typed, "m", false);

    assertThat(endpoint.url("embeddings")).hasToString(url);
    assertThat(endpoint.provider()).isEqualTo(provider);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:11434",
        "ftp://localhost/",
        "file:///etc/passwd",
        "http://localhost:99999/v1",
        "http://",
        "https://user:secret-key@example.org/v1",
        "https://example.org/v1?key=secret-key",
        "example.org?key=secret-key",
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String typed) {
    assertBad(() -> Endpoint.at(typed, "m", true))
        .satisfies(problem -> assertThat(problem.toString()).doesNotContain("secret-key"));
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertBad(
      ThrowingCallable work) {
    return assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.168.0.10:11434/v1",
        "http://example.org/v1",
        "http://localhost.example.org/v1",
        "http://127.0.0.1.example.org/v1",
        "http://0.0.0.0:11434/v1",
        "http://[::ffff:192.168.0.10]/v1",
        "http://169.254.169.254/v1",
      })
  void textsGoToAnotherMachineUnencryptedOnlyWhenAskedAndAKeyNever(String address) {
    assertBad(() -> Endpoint.at(address, "m", false));

    Endpoint agreed = Endpoint.at(address, "m", true);
    try (var bench = new Bench().keys(origin -> Optional.of(ApiKey.of(origin, Bench.KEY)))) {
      EmbeddingServer client = bench.client(agreed);
      assertBad(() -> client.probe(CancelSignal.NEVER));
      assertThat(bench.ledger.sent).isEmpty();
    }
  }

  @Test
  void aKeyIsNotSentToAnotherOrigin() {
    try (var bench =
        new Bench().keys(any -> Optional.of(ApiKey.of(KeyStore.OPENROUTER, Bench.KEY)))) {
      assertThat(bench.failure("a").code()).isEqualTo(ProblemCode.NEEDS_KEY);
      assertThat(bench.server.requests()).isEmpty();
      assertThat(bench.ledger.sent).isEmpty();
    }
  }

  @Test
  void openRouterIsWhereItsKeyBelongs() {
    assertThat(Endpoint.openRouter("m").origin()).isEqualTo(KeyStore.OPENROUTER);
    assertThat(Endpoint.openRouter("m").url("key")).hasToString("https://openrouter.ai/api/v1/key");
    assertThat(Endpoint.openRouter("m").provider()).isEqualTo("openrouter");
  }
}
