package app.commonplace.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds our tokens against those of the library that the models were made with.
final class WordPieceTest {
  @TempDir static Path cache;

  private static final Map<String, String> OPTIONS =
      Map.of("truncation", "false", "padding", "false");

  private static WordPiece ours;
  private static HuggingFaceTokenizer theirs;

  @BeforeAll
  static void read() throws IOException {
    System.setProperty("DJL_CACHE_DIR", cache.toString());
    System.setProperty("ENGINE_CACHE_DIR", cache.toString());
    try (InputStream json = tokenizer();
        InputStream again = tokenizer()) {
      ours = WordPiece.read(json);
      theirs = HuggingFaceTokenizer.newInstance(again, OPTIONS);
    }
  }

  private static InputStream tokenizer() {
    String resource = BuiltInModel.MINI_LM.tokenizerResource();
    return Objects.requireNonNull(WordPiece.class.getResourceAsStream(resource));
  }

  @AfterAll
  static void close() {
    theirs.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "Where was the write-ahead log?",
        "naïve café Ångström ÅÄÖ ẞ İstanbul Ωμέγα",
        "getUserName() snake_case foo.bar() C++ it's 100% a/b #tag @x $5",
        "数据库 東京タワー データベース 한국어 텍스트",
        "مرحبا بالعالم שלום עולם हिन्दी ไทย",
        "emoji 🙂👩‍👩‍👧 and ‘quotes’ — dashes… ﬁ ﬂ ½ ²",
        "tab\tnew\nline\r\nno\u00a0break zero\u200bwidth \u0000nul \ufffd bom\ufeff",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b",
      })
  void tokensAreThoseOfTheLibrary(String text) {
    assertThat(tokens(text)).containsExactly(theirTokens(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tokensOfRandomTextsAreThoseOfTheLibrary(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      String text = text(random);
      assertThat(tokens(text))
          .as("seed %d, text %d: %s", seed, i, text)
          .containsExactly(theirTokens(text));
    }
  }

  @Test
  void aTextIsCutAtTheBudgetAndKeepsItsEnd() {
    int[] whole = ours.encode("one two three four five six", 100);
    int[] cut = ours.encode("one two three four five six", 5);

    assertThat(cut).containsExactly(whole[0], whole[1], whole[2], whole[3], whole[7]);
    assertThat(ours.count("one two three four five six")).isEqualTo(whole.length).isEqualTo(8);
  }

  private static long[] tokens(String text) {
    return LongStream.of(longs(ours.encode(text, Integer.MAX_VALUE))).toArray();
  }

  private static long[] longs(int[] ids) {
    return java.util.Arrays.stream(ids).asLongStream().toArray();
  }

  private static long[] theirTokens(String text) {
    return theirs.encode(text).getIds();
  }

  /// Letters of many scripts, punctuation, spaces and digits; no private or unassigned characters,
  /// of which two versions of Unicode think differently.
  private static String text(Random random) {
    int[][] ranges = {
      {' ', '~'},
      {' ', '~'},
      {0xC0, 0x17F},
      {0x370, 0x377},
      {0x400, 0x45F},
      {0x5D0, 0x5EA},
      {0x627, 0x64A},
      {0x905, 0x939},
      {0x3041, 0x3096},
      {0x4E00, 0x4FFF},
      {0xAC00, 0xACFF},
      {0x2010, 0x2027},
      {0x1F600, 0x1F64F}
    };
    var text = new StringBuilder();
    int length = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      int[] range = ranges[random.nextInt(ranges.length)];
      text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
      if (random.nextInt(5) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
