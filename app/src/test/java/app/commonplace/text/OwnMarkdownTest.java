package app.commonplace.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.text.OwnMarkdown.Aside;
import app.commonplace.text.OwnMarkdown.Head;
import app.commonplace.text.OwnMarkdown.Link;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnMarkdownTest {
  @ParameterizedTest
  @EnumSource(Aside.class)
  void whatStandsAsideIsFoundAgain(Aside what) {
    assertThat(OwnMarkdown.head(OwnMarkdown.aside(what, null, "").strip()))
        .contains(new Head(what, null));
    String named = OwnMarkdown.aside(what, "a: b [c]", "one\n\n> two");
    assertThat(OwnMarkdown.head(named.lines().findFirst().orElseThrow()))
        .contains(new Head(what, "a: b [c]"));
    assertThat(named.lines().skip(1)).containsExactly("> one", "> ", "> > two");
  }

  @Test
  void linksAreFoundAgainWhateverTheirNames() {
    var picture = new Link("a [b] \\c](d", "files/0123456789ab-a b.png", true);
    var file = new Link("x", "files/0123456789ab", false);
    var page = new Link("Why [sic]?", "https://example.org/a b?c=(d)", false);
    assertThat(OwnMarkdown.fileOf(OwnMarkdown.file(picture))).contains(picture);
    assertThat(OwnMarkdown.fileOf(OwnMarkdown.file(file))).contains(file);
    assertThat(OwnMarkdown.citationOf(OwnMarkdown.citation(page))).contains(page);
    assertThat(OwnMarkdown.citation(new Link("x", "https://e.org/<b>", false)))
        .isEqualTo("- [x](<https://e.org/%3Cb%3E>)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## 3 · You · 2026-11-14T12:00:00Z",
        "## 12 · gpt-5 · after 4",
        "## Other branches",
        "> [!note]- Thinking",
        "> [!note] Your note",
        "> [!note]- Tool call: bash",
        "![a](<files/0123456789ab-a.png>)",
        "- [a](<https://example.org>)",
        "\\## 3 · You",
        "\\\\- [a](<b>)"
      })
  void proseThatLooksLikeOursIsWrittenApartAndReadBack(String line) {
    String written = OwnMarkdown.prose(line);
    assertThat(written).isEqualTo("\\" + line);
    assertThat(OwnMarkdown.said(written)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"## Three · You", "- [a](https://example.org)", "\\- x", "> [!warning] x", ""})
  void otherLinesStayAsTheyAre(String line) {
    assertThat(OwnMarkdown.prose(line)).isEqualTo(line);
    assertThat(OwnMarkdown.said(line)).isEqualTo(line);
  }

  @Test
  void aFenceThatNothingClosesIsClosed() {
    assertThat(OwnMarkdown.prose("a\n````java\n```\nb")).isEqualTo("a\n````java\n```\nb\n````");
    assertThat(OwnMarkdown.prose("```\na\n```\n~~~ x")).isEqualTo("```\na\n```\n~~~ x\n~~~");
    assertThat(OwnMarkdown.prose("```\na\n````")).isEqualTo("```\na\n````");
    assertThat(OwnMarkdown.prose("```a``` is code")).isEqualTo("```a``` is code");
  }

  @Test
  void everyTextOfOurSignsComesBack() {
    String[] signs = {
      "\\", "## 1 · You", "> [!note]- Tool call: x", "- [a](<b>)", "## Other branches", "x", " "
    };
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(9), 0, signs.length * 2)
              .mapToObj(at -> at < signs.length ? signs[at] : signs[at - signs.length] + "\n")
              .collect(Collectors.joining());
      String back =
          OwnMarkdown.prose(text).lines().map(OwnMarkdown::said).collect(Collectors.joining("\n"));
      assertThat(back).isEqualTo(text.strip().lines().collect(Collectors.joining("\n")));
    }
  }
}
