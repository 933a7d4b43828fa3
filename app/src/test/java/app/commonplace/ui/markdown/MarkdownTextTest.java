package app.commonplace.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written reads the same again.
class MarkdownTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words.\n\nAnd more.",
        "# A heading\n\nwith **strong** ***and both*** words, `code`, ~~gone~~",
        "A [link](https://example.org/a?b=c) and <https://example.org>",
        "``a ` b`` and \\*no emphasis\\* nor \\_this\\_",
        "- one\n- two\n\n  with a second paragraph\n- [ ] open\n- [x] done",
        "1. one\n2. two\n   - inner\n   - more",
        "> quoted\n> twice\n\n> - a list in a quote",
        "```rust\nlet a = 1;\n\n# no heading\n```",
        "````\n```\ninner\n```\n````",
        "| a | b |\n|:-:|--:|\n| `x` | y \\| z |\n| 1 | **2** |",
        "\\# no heading\n\n\\- no item\n\n1\\. no number",
        "before\n\n---\n\nafter"
      })
  void itReadsTheSame(String text) {
    var blocks = Markdown.parse(text);
    String written = MarkdownText.of(blocks);
    assertThat(Markdown.parse(written)).as(written).isEqualTo(blocks);
  }

  @Test
  void aStretchOfATextKeepsItsLooks() {
    var prose = (Block.Prose) Markdown.parse("Reset **the statement** first").getFirst();
    assertThat(prose.text().part(3, 13).text()).isEqualTo("et the sta");
    var cut = new Block.Prose(prose.nesting(), 0, prose.text().part(3, 13));
    assertThat(MarkdownText.of(java.util.List.of(cut))).isEqualTo("et **the sta**");
  }
}
