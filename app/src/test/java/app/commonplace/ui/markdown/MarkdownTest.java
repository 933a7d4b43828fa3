package app.commonplace.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.markdown.Nesting.Level;
import app.commonplace.ui.markdown.Nesting.Marker;
import app.commonplace.ui.markdown.Nesting.Marker.Shape;
import app.commonplace.ui.markdown.Span.Look;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  /// Whatever a parser may fail on, the other passages of an entry are read.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTextThatTheParserFailsOnStandsAsItWasInItsFile(boolean tooDeep) {
    List<Block> blocks =
        Markdown.parse(
            "# a *b*\n\nc",
            _ -> {
              if (tooDeep) {
                throw new StackOverflowError();
              }
              throw new IllegalStateException();
            });
    assertThat(blocks).singleElement().isInstanceOf(Block.Code.class);
    assertThat(((Block.Code) blocks.getFirst()).text()).isEqualTo("# a *b*\n\nc");
    assertThat(((Block.Code) blocks.getFirst()).isAsItWas()).isTrue();
    assertThat(MarkdownText.of(blocks)).isEqualTo("```\n# a *b*\n\nc\n```");
  }

  @Test
  void headingsAndParagraphsFollowEachOther() {
    assertThat(Markdown.parse("# Title\n\nOne\ntwo\n\n### Third"))
        .containsExactly(
            prose(Nesting.NONE, 1, "Title"),
            prose(Nesting.NONE, 0, "One\ntwo"),
            prose(Nesting.NONE, 3, "Third"));
  }

  @Test
  void listsLieFlatAndKnowTheirDepth() {
    assertThat(Markdown.parse("- one\n  1. first\n  2. second\n- two\n\nafter"))
        .containsExactly(
            prose(item(false, Shape.BULLET, "", Level.LIST), 0, "one"),
            prose(item(true, Shape.NUMBER, "1.", Level.LIST, Level.LIST), 0, "first"),
            prose(item(true, Shape.NUMBER, "2.", Level.LIST, Level.LIST), 0, "second"),
            prose(item(true, Shape.BULLET, "", Level.LIST), 0, "two"),
            prose(Nesting.NONE, 0, "after"));
  }

  @Test
  void orderedListsCountFromTheirFirstNumber() {
    assertThat(Markdown.parse("7. seven\n8. eight"))
        .containsExactly(
            prose(item(false, Shape.NUMBER, "7.", Level.LIST), 0, "seven"),
            prose(item(true, Shape.NUMBER, "8.", Level.LIST), 0, "eight"));
  }

  @Test
  void tasksAreMarkedAsOpenOrDone() {
    assertThat(Markdown.parse("- [ ] open\n- [x] done\n- [y] neither"))
        .containsExactly(
            prose(item(false, Shape.OPEN_TASK, "", Level.LIST), 0, "open"),
            prose(item(true, Shape.DONE_TASK, "", Level.LIST), 0, "done"),
            prose(item(true, Shape.BULLET, "", Level.LIST), 0, "[y] neither"));
  }

  @Test
  void secondParagraphOfAnItemHasNoMarker() {
    assertThat(Markdown.parse("- one\n\n  more\n\n- two"))
        .containsExactly(
            prose(item(false, Shape.BULLET, "", Level.LIST), 0, "one"),
            prose(new Nesting(List.of(Level.LIST), null, false), 0, "more"),
            prose(item(false, Shape.BULLET, "", Level.LIST), 0, "two"));
  }

  @Test
  void quotesMayHoldListsAndCode() {
    assertThat(Markdown.parse("> - a\n>\n>       code\n> b"))
        .containsExactly(
            prose(item(false, Shape.BULLET, "", Level.QUOTE, Level.LIST), 0, "a"),
            new Block.Code(new Nesting(List.of(Level.QUOTE, Level.LIST), null, false), "", "code"),
            prose(new Nesting(List.of(Level.QUOTE), null, false), 0, "b"));
  }

  @Test
  void codeKeepsEveryCharacter() {
    assertThat(Markdown.parse("```rust,ignore title\nfn a() {\n\n  b\n}\n```\n~~~\n<b>\n~~~"))
        .containsExactly(
            new Block.Code(Nesting.NONE, "rust,ignore", "fn a() {\n\n  b\n}"),
            new Block.Code(Nesting.NONE, "", "<b>"));
  }

  @Test
  void tablesHaveEvenRowsAndAlignments() {
    assertThat(Markdown.parse("| a | b | c |\n|---|:-:|--:|\n| 1 | **2** |\n"))
        .containsExactly(
            new Block.Table(
                Nesting.NONE,
                List.of(Block.Alignment.START, Block.Alignment.CENTER, Block.Alignment.END),
                List.of(
                    List.of(RichText.plain("a"), RichText.plain("b"), RichText.plain("c")),
                    List.of(
                        RichText.plain("1"),
                        rich(new Span("2", Set.of(Look.STRONG), null)),
                        RichText.EMPTY))));
  }

  @Test
  void textMayHaveSeveralLooksAtOnce() {
    assertThat(Markdown.parse("a **b *c*** ~~d~~ `e` f"))
        .containsExactly(
            new Block.Prose(
                Nesting.NONE,
                0,
                rich(
                    Span.plain("a "),
                    new Span("b ", Set.of(Look.STRONG), null),
                    new Span("c", Set.of(Look.STRONG, Look.EMPHASIS), null),
                    Span.plain(" "),
                    new Span("d", Set.of(Look.STRUCK), null),
                    Span.plain(" "),
                    new Span("e", Set.of(Look.CODE), null),
                    Span.plain(" f"))));
  }

  @Test
  void addressesInTextBecomeLinks() {
    assertThat(Markdown.parse("see https://example.org/x."))
        .containsExactly(
            new Block.Prose(
                Nesting.NONE,
                0,
                rich(
                    Span.plain("see "),
                    new Span(
                        "https://example.org/x",
                        Set.of(),
                        new SafeLink("https://example.org/x", "example.org", false)),
                    Span.plain("."))));
  }

  @Test
  void addressesOfTheLibraryInTextBecomeLinks() {
    assertThat(Markdown.parse("see commonplace://e/12#p345."))
        .containsExactly(
            new Block.Prose(
                Nesting.NONE,
                0,
                rich(
                    Span.plain("see "),
                    new Span(
                        "commonplace://e/12#p345",
                        Set.of(),
                        SafeLink.of("commonplace://e/12#p345").orElseThrow()),
                    Span.plain("."))));
  }

  /// S7 to S9: scripts, dangerous addresses and pictures elsewhere are text, and nothing is hidden.
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<script>alert(1)</script> ¦ <script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b ¦ a <img src=x onerror=alert(1)> b",
        "<iframe src=\"http://127.0.0.1/\"></iframe> ¦ <iframe src=\"http://127.0.0.1/\"></iframe>",
        "<svg onload=alert(1)> ¦ <svg onload=alert(1)>",
        "[x](javascript:alert(1)) ¦ x (javascript:alert(1))",
        "[x](file:///etc/passwd) ¦ x (file:///etc/passwd)",
        "[x](\\\\\\\\host\\\\share) ¦ x (\\\\host\\share)",
        "<javascript:alert(1)> ¦ javascript:alert(1)",
        "![cat](http://127.0.0.1:9/?q=secret) ¦ cat",
        "![](http://127.0.0.1:9/a.png) ¦ http://127.0.0.1:9/a.png",
        "![cat](file:///home/a.png) ¦ cat (file:///home/a.png)",
        "[report](sandbox:/mnt/data/r.csv) ¦ report (sandbox:/mnt/data/r.csv)",
        "a<br>b ¦ a\\nb",
      })
  void whatCouldActIsShownAsText(String markdown, String shown) {
    assertThat(text(Markdown.parse(markdown))).isEqualTo(shown.replace("\\n", "\n"));
  }

  @Test
  void picturesByReferenceAreNotLoadedEither() {
    assertThat(Markdown.parse("![a][r]\n\n[r]: http://127.0.0.1:9/?q=secret"))
        .containsExactly(
            new Block.Prose(
                Nesting.NONE,
                0,
                rich(
                    new Span(
                        "a",
                        Set.of(Look.PICTURE),
                        new SafeLink("http://127.0.0.1:9/?q=secret", "127.0.0.1", false)))));
  }

  private static String text(List<Block> blocks) {
    return String.join(
        "\n\n", blocks.stream().map(block -> ((Block.Prose) block).text().text()).toList());
  }

  private static Block prose(Nesting nesting, int level, String text) {
    return new Block.Prose(nesting, level, RichText.plain(text));
  }

  private static Nesting item(boolean tight, Shape shape, String number, Level... levels) {
    return new Nesting(List.of(levels), new Marker(shape, number), tight);
  }

  private static RichText rich(Span... spans) {
    return new RichText(List.of(spans));
  }
}
