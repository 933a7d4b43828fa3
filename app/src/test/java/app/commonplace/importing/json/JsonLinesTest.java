package app.commonplace.importing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines as files have them: of any system, in any Unicode encoding, torn, and far too long.
class JsonLinesTest {
  private static final int LONGEST = 20;

  private static List<String> lines(byte[] bytes) throws IOException {
    var found = new ArrayList<String>();
    try (var lines = new JsonLines(new ByteArrayInputStream(bytes), LONGEST)) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        found.add(
            "%d@%d %s%s%s"
                .formatted(
                    line.number(),
                    line.offset(),
                    new String(line.bytes(), StandardCharsets.UTF_8).strip(),
                    line.complete() ? "" : " too long",
                    line.ended() ? "" : " open"));
      }
    }
    return found;
  }

  private static List<String> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void blankLinesAreSkippedAndCounted() throws IOException {
    assertThat(lines("{}\n\n  \r\n{\"a\":1}\r\n")).containsExactly("1@0 {}", "4@8 {\"a\":1}");
  }

  @Test
  void theLastLineMayLackItsEnd() throws IOException {
    assertThat(lines("{}\n{\"a\":")).containsExactly("1@0 {}", "2@3 {\"a\": open");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\n")).isEmpty();
  }

  @Test
  void ofALineThatIsTooLongOnlyTheBeginningIsKeptAndTheNextOneIsWhole() throws IOException {
    assertThat(lines("x".repeat(1_000_000) + "\n{}\n"))
        .containsExactly("1@0 " + "x".repeat(LONGEST) + " too long", "2@1000001 {}");
    assertThat(lines("x".repeat(LONGEST) + "\n")).containsExactly("1@0 " + "x".repeat(LONGEST));
  }

  @Test
  void anyUnicodeEncodingIsReadAsUtf8() throws IOException {
    String text = "{\"a\":\"ä\"}\n{}\n";
    for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8")) {
      assertThat(lines(text.getBytes(Charset.forName(encoding))))
          .as(encoding)
          .hasSize(2)
          .first()
          .asString()
          .endsWith("{\"a\":\"ä\"}");
    }
    assertThat(lines("\uFEFF{}\n")).containsExactly("1@0 {}");
  }
}
