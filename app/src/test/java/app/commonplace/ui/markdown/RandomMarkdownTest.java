package app.commonplace.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.code.Highlighter;
import app.commonplace.ui.code.Token;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text is, reading it ends with blocks.
class RandomMarkdownTest {
  private static final String[] PIECES = {
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "> ",
    "```",
    "~~~",
    "`",
    "``",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "[",
    "]",
    "](",
    ")",
    "![",
    "](http://h/)",
    "](javascript:x)",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<script>",
    "<a href='x'>",
    "| a | b |",
    "|---|",
    "\n|:-:|--:|\n",
    "---",
    "===",
    "\n",
    "\n\n",
    "    ",
    "\t",
    " ",
    "\\",
    "&amp;",
    "&#0;",
    "[x] ",
    "[ ] ",
    "http://",
    "https://a.b/c",
    "www.x.y",
    "a@b.c",
    "word",
    "über",
    "東京",
    "שלום",
    "مرحبا",
    "😀",
    "\u0000",
    "\u202e",
    "\ud800",
    "\ufffd",
    "\u2028",
    "\r\n",
    "[r]: http://x",
    "[^1]",
    "$$",
    "java",
    "rust",
    "\"",
    "'",
    "/*",
    "*/",
    "//",
    "#!",
    "${",
    "}",
    "0x1F",
    "1e-9",
    "@a",
    "'''",
    "\"\"\"",
  };

  private static final List<String> LANGUAGES =
      List.of("java", "python", "rust", "html", "sql", "bash", "json", "diff", "yaml", "ts", "?");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void tenThousandRandomTextsAreReadWithoutFailure(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = random(random);
      assertThat(Markdown.parse(text)).as("seed %d, text %d", seed, i).isNotNull();
      assertThat(PlainText.parse(text)).as("seed %d, text %d", seed, i).isNotNull();
      String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      assertCovers(Highlighter.tokens(language, text), text, language + ", seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*", "**a ", "_a", "[", "![", "](", "`", "> ", "- ", "1. ", "<", "~~", "|", "\\", "&", "# ",
        "[a](", "<!--", "\"", "((", "**[", "  - ", "\n> ", "| a ", "a@", "http://", "\ud83d", "\n"
      })
  void manyTimesTheSameSignIsReadWithoutFailure(String sign) {
    String text = sign.repeat(20_000);
    assertThat(Markdown.parse(text)).isNotNull();
    assertThat(PlainText.parse(text)).isNotNull();
    for (String language : LANGUAGES) {
      assertCovers(Highlighter.tokens(language, text), text, language);
    }
  }

  @Test
  void deepListsAndQuotesEndInsteadOfOverflowing() {
    var text = new StringBuilder();
    for (int depth = 0; depth < 1_000; depth++) {
      text.append("> ".repeat(Math.min(depth, 500))).append("- a\n");
    }
    for (Block block : Markdown.parse(text.toString())) {
      assertThat(block.nesting().levels()).hasSizeLessThanOrEqualTo(50);
    }
  }

  private static String random(Random random) {
    var text = new StringBuilder();
    for (int n = random.nextInt(60); n >= 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void assertCovers(List<Token> tokens, String text, String what) {
    int end = 0;
    for (Token token : tokens) {
      if (token.start() != end || token.end() <= end) {
        throw new AssertionError(what + ": token " + token + " after " + end + " in " + text);
      }
      end = token.end();
    }
    assertThat(end).as(what).isEqualTo(text.length());
  }
}
