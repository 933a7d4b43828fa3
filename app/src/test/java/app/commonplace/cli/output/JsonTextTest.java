package app.commonplace.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
  @Test
  void everyKindOfValueHasItsForm() {
    var object =
        new JsonObject()
            .with("text", "a \"b\" \uE000ü\uE001 😀")
            .with("absent", null)
            .with("number", 12L)
            .with("share", 0.5)
            .with("truth", true)
            .with("time", Instant.parse("2026-11-01T10:00:00Z"))
            .with("list", List.of(new JsonObject().with("a", 1)))
            .with("map", Map.of("chatgpt", 3));

    assertThat(object)
        .hasToString(
            """
            {"text":"a \\"b\\" \uE000ü\uE001 😀","absent":null,"number":12,"share":0.5,"truth":true,\
            "time":"2026-11-01T10:00:00.000Z","list":[{"a":1}],"map":{"chatgpt":3}}\
            """);
  }
}
