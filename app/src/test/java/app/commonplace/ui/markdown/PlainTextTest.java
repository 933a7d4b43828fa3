package app.commonplace.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void whatAPersonTypedStaysAsItIs() {
    assertThat(PlainText.parse("\n  why does __init__ *fail*?\n# not a heading\n\n\n- a\n- b\n"))
        .containsExactly(prose("  why does __init__ *fail*?\n# not a heading"), prose("- a\n- b"));
  }

  @Test
  void fencedCodeIsSetApart() {
    assertThat(PlainText.parse("look:\n```python\nx = 1\n\ny = 2\n```\nand?\n```\nnever closed"))
        .containsExactly(
            prose("look:"),
            new Block.Code(Nesting.NONE, "python", "x = 1\n\ny = 2"),
            prose("and?\n```\nnever closed"));
  }

  @Test
  void addressesBecomeLinks() {
    assertThat(PlainText.parse("see https://example.org/a, or not"))
        .containsExactly(
            new Block.Prose(
                Nesting.NONE,
                0,
                new RichText(
                    List.of(
                        Span.plain("see "),
                        new Span(
                            "https://example.org/a",
                            Set.of(),
                            new SafeLink("https://example.org/a", "example.org", false)),
                        Span.plain(", or not")))));
  }

  @Test
  void addressesOfTheLibraryBecomeLinks() {
    assertThat(PlainText.parse("see commonplace://e/12#p345."))
        .containsExactly(
            new Block.Prose(
                Nesting.NONE,
                0,
                new RichText(
                    List.of(
                        Span.plain("see "),
                        new Span(
                            "commonplace://e/12#p345",
                            Set.of(),
                            SafeLink.of("commonplace://e/12#p345").orElseThrow()),
                        Span.plain(".")))));
    assertThat(
            PlainText.parse(
                "commonplace://x/12 commonplace:12 " + "commonplace://e/" + "1".repeat(19)))
        .containsExactly(
            prose("commonplace://x/12 commonplace:12 " + "commonplace://e/" + "1".repeat(19)));
  }

  private static Block prose(String text) {
    return new Block.Prose(Nesting.NONE, 0, RichText.plain(text));
  }
}
