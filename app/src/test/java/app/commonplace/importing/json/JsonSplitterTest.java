package app.commonplace.importing.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.json.Piece.Broken;
import app.commonplace.importing.json.Piece.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSplitterTest {
  private static final Set<String> NAMES = Set.of("conversations", "store.", "session:*");

  /// What came out: elements as text, broken ones as `!why`, and how the file ended.
  private record Split(List<String> pieces, boolean incomplete, boolean trailing) {}

  private static Split split(byte[] file, SplitLimits limits) throws IOException {
    return split(new ByteArrayInputStream(file), limits);
  }

  private static Split split(InputStream in, SplitLimits limits) throws IOException {
    var pieces = new ArrayList<String>();
    try (var splitter = new JsonSplitter(in, limits, NAMES)) {
      for (Piece piece = splitter.next(); piece != null; piece = splitter.next()) {
        switch (piece) {
          case Element element -> {
            pieces.add(new String(element.bytes(), UTF_8));
            if (element.bytes()[0] == '{' && new String(element.bytes(), UTF_8).contains("BAD")) {
              splitter.resumeInside();
            }
          }
          case Broken broken -> pieces.add("!" + broken.why());
        }
      }
      return new Split(pieces, splitter.isIncomplete(), splitter.hasTrailingText());
    }
  }

  private static Split split(String file) throws IOException {
    return split(file.getBytes(UTF_8), SplitLimits.STANDARD);
  }

  private static Split whole(String... pieces) {
    return new Split(List.of(pieces), false, false);
  }

  @Test
  void entersObjectsAndTakesObjectsByTheBeginningsOfTheirKeys() throws IOException {
    assertThat(
            split(
                "{\"keys\":{\"a\":[1]},\"store\":{\"x\":{},\"conversations\":[{\"a\":1},{\"b\":2}],\"y\":0},\"z\":[3]}"))
        .isEqualTo(whole("{\"a\":1}", "{\"b\":2}"));
    assertThat(
            split("{\"list\":[{}],\"session:1\":{\"id\":\"}\"},\"session:2\":[],\"session:3\":{}}"))
        .isEqualTo(whole("{\"id\":\"}\"}", "{}"));
    assertThat(split("{\"store\":{\"conversations\":[{\"a\":1},{\"b\":"))
        .isEqualTo(
            new Split(
                List.of("{\"a\":1}", "!is cut off: the file ends in the middle of it"),
                true,
                false));
    assertThat(split("{\"session:1\":{\"a\":1},\"session:2\":{\"b\":").incomplete()).isTrue();
  }

  @Test
  void findsElementsWhereverTheyStand() throws IOException {
    assertThat(split("[{\"a\":[1,{}]} ,\r\n {\"b\":\"}\\\"]\"}, 7, null, \"x\"]\n"))
        .isEqualTo(whole("{\"a\":[1,{}]}", "{\"b\":\"}\\\"]\"}", "7", "null", "\"x\""));
    assertThat(
            split(
                "{\"v\":1,\"note\":{\"x\":[]},\"conversations\":[{\"a\":1},{\"a\":2}],\"z\":\"]\"}"))
        .isEqualTo(whole("{\"a\":1}", "{\"a\":2}"));
    assertThat(split("  {\"title\":\"x\", \"mapping\" : {}}\n"))
        .isEqualTo(whole("{\"title\":\"x\", \"mapping\" : {}}"));
    assertThat(split("{\"conversations\":{\"no\":\"array\"}}"))
        .isEqualTo(whole("{\"conversations\":{\"no\":\"array\"}}"));
    assertThat(split("{\"a\":1}\n{\"a\":2}\n")).isEqualTo(whole("{\"a\":1}", "{\"a\":2}"));
    assertThat(split("[]")).isEqualTo(whole());
    assertThat(split("")).isEqualTo(whole());
    assertThat(split("<html>")).isEqualTo(new Split(List.of(), false, true));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-8-BOM"})
  void readsEveryUnicodeEncoding(String encoding) throws IOException {
    String file =
        "[{\"t\":\"Grüße, 世界 \uD83D\uDE00" + "\uD83D\uDE00".repeat(40_000) + "\"},{\"t\":2}]";
    byte[] bytes =
        encoding.equals("UTF-8-BOM")
            ? ("\uFEFF" + file).getBytes(UTF_8)
            : file.getBytes(Charset.forName(encoding));

    Split split = split(bytes, SplitLimits.STANDARD);

    assertThat(split.pieces()).hasSize(2);
    assertThat("[" + String.join(",", split.pieces()) + "]").isEqualTo(file);
  }

  @Test
  void oneDamagedElementCostsOnlyItself() throws IOException {
    String good = "{\"id\":\"%d\",\"text\":\"a { b\",\"more\":[{\"id\":1}]}";
    String first = good.formatted(1);
    String third = good.formatted(3);
    record Case(String broken, String expected) {}
    for (var one :
        List.of(
            new Case("{\"id\":\"2\",\"text\":\"lost bracket\",\"more\":[{\"id\":1}", "!is damaged"),
            new Case("{\"id\":\"2\",\"text\":\"lost quote,\"more\":[]}", "!is damaged"),
            new Case(
                "{\"id\":\"2\",\"text\":\"one too many\"}}",
                "{\"id\":\"2\",\"text\":\"one too many\"}"),
            new Case("{\"id\":\"2\"]", "{\"id\":\"2\"]"))) {
      Split split = split("[" + first + "," + one.broken() + "," + third + "," + third + "]");
      assertThat(split.pieces()).as(one.broken()).contains(first).endsWith(third, third);
      assertThat(split.pieces().get(1)).as(one.broken()).isEqualTo(one.expected());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[{\"b\":\"cut in a str",
        "{\"a\":[{\"b",
        "{\"a\":[{\"b\":1}",
        "{\"a\":[{\"b\":1}]",
        "no JSON",
        "null",
        "\"b\":1}]}",
        "[1]",
        "\0\0\0"
      })
  void aBrokenLineOfJsonLinesCostsOnlyItself(String broken) throws IOException {
    String line = "{\"a\":[{\"b\":\"{x}\"}]}";
    String file = String.join("\n", line, line, broken, line, "", broken, line, line) + "\n";
    Split split = split(file);
    assertThat(split.pieces().stream().filter(line::equals)).hasSize(5);
    assertThat(split.pieces().stream().filter(piece -> piece.startsWith("!"))).hasSize(2);
    assertThat(split.incomplete()).isFalse();
    assertThat(split.trailing()).isFalse();
  }

  @Test
  void objectsThatFollowEachOtherMayTakeSeveralLines() throws IOException {
    assertThat(split("{\"a\":1}\n{\n\"b\":\n[2,\n3]}\n{\"c\":4}").pieces())
        .containsExactly("{\"a\":1}", "{\n\"b\":\n[2,\n3]}", "{\"c\":4}");
  }

  @Test
  void goesOnInsideAnElementThatTurnsOutToBeInvalid() throws IOException {
    String swallowed =
        "{\"id\":1,\"k\":2},{\"id\":2,\"k\":\"BAD, {\"id\":3,\"k\":4},{\"id\":4,\"k\":\"\"}";

    assertThat(split("[" + swallowed + "]").pieces())
        .startsWith("{\"id\":1,\"k\":2}")
        .endsWith("{\"id\":3,\"k\":4}", "{\"id\":4,\"k\":\"\"}");
  }

  @Test
  void aFileThatEndsTooEarlyLosesOnlyItsLastElement() throws IOException {
    assertThat(split("[{\"a\":1},{\"a\":2,\"b\":\"tru"))
        .isEqualTo(
            new Split(
                List.of("{\"a\":1}", "!is cut off: the file ends in the middle of it"),
                true,
                false));
    assertThat(split("[{\"a\":1},")).isEqualTo(new Split(List.of("{\"a\":1}"), true, false));
    assertThat(split("{\"conversations\":[{\"a\":1}]"))
        .isEqualTo(new Split(List.of("{\"a\":1}"), true, false));
    assertThat(split("[{\"a\":1}] and more"))
        .isEqualTo(new Split(List.of("{\"a\":1}"), false, true));
  }

  @Test
  void cutsStringsThatAreTooLongAtACharacter() throws IOException {
    var limits = new SplitLimits(10, 1000);
    record Case(String literal, String expected) {}
    for (var one :
        List.of(
            new Case("0123456789", "0123456789"),
            new Case("0123456789A", "0123456789"),
            new Case("012345678\\\"x", "012345678"),
            new Case("01234567\\\"x", "01234567\\\""),
            new Case("0123\\u00e4xy", "0123\\u00e4"),
            new Case("012345\\u00e4xy", "012345"),
            new Case("01234567\\\\\\\\\\\\", "01234567\\\\"),
            new Case("012345678äx", "012345678"),
            new Case("01234567äx", "01234567ä"),
            new Case("0123456\uD83D\uDE00", "0123456"))) {
      Split split = split(("[[\"" + one.literal() + "\"],1]").getBytes(UTF_8), limits);
      assertThat(split.pieces())
          .as(one.literal())
          .containsExactly("[\"" + one.expected() + "\"]", "1");
    }
  }

  @Test
  void aKeyThatIsTooLongIsCutLikeAnyString() throws IOException {
    String object = "{\"%s\":1,\"conversations\":[{\"a\":\"b\"}]}".formatted("k".repeat(300_000));

    assertThat(split(object.getBytes(UTF_8), new SplitLimits(100, 10_000)).pieces())
        .containsExactly("{\"a\":\"b\"}");
    assertThat(
            split(
                    ("{\"a\":1," + object.substring(1))
                        .replace("conversations", "others")
                        .getBytes(UTF_8),
                    new SplitLimits(100, 10_000))
                .pieces())
        .containsExactly("{\"a\":1,\"" + "k".repeat(100) + "\":1,\"others\":[{\"a\":\"b\"}]}");
  }

  @Test
  void aGiantStringIsCutAndAGiantElementIsLeftOut() throws IOException {
    var limits = new SplitLimits(1 << 20, 3 << 20);
    String giant = "{\"text\":\"" + "\\\\n世".repeat(2_000_000) + "\",\"after\":1}";
    String many = "{\"all\":[" + "\"0123456789\",".repeat(1_000_000) + "0]}";

    Split split = split(("[" + giant + "," + many + ",{\"a\":1}]").getBytes(UTF_8), limits);

    assertThat(split.pieces()).hasSize(3);
    assertThat(split.pieces().get(0)).endsWith("\",\"after\":1}").hasSizeBetween(400_000, 1 << 20);
    assertThat(split.pieces().subList(1, 3))
        .containsExactly("!is larger than 3 MB and was left out", "{\"a\":1}");
    assertThat(split(many.getBytes(UTF_8), limits).pieces())
        .containsExactly("!is larger than 3 MB and was left out");
  }

  @Test
  void depthIsNoProblem() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(split("[" + deep + ",2]").pieces()).containsExactly(deep, "2");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void splitsTheSameHoweverTheStreamIsDelivered(long seed) throws IOException {
    var random = new Random(seed);
    var elements = new ArrayList<String>();
    for (int i = 0; i < 300; i++) {
      elements.add("{\"id\":" + i + ",\"text\":\"" + randomText(random) + "\",\"x\":[[],{}]}");
    }
    byte[] file = ("[" + String.join(" ,\n", elements) + "]").getBytes(UTF_8);

    assertThat(split(dribble(file, random), SplitLimits.STANDARD))
        .isEqualTo(new Split(elements, false, false));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noDamageStopsTheReadingAndFarElementsSurvive(long seed) throws IOException {
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var elements = new ArrayList<String>();
      for (int i = 0; i < 40; i++) {
        elements.add(
            "{\"id\":\"e" + i + "\",\"text\":\"{}[],: words\",\"x\":[[],{\"y\":" + i + "}]}");
      }
      byte[] file = ("[" + String.join(",", elements) + "]").getBytes(UTF_8);
      int hit = file.length / 2 + random.nextInt(40);
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        file[hit + random.nextInt(8)] = (byte) "{}[]\",:\\ x".charAt(random.nextInt(10));
      }
      List<String> kept = parsed(file);
      assertThat(kept)
          .as("seed %d round %d", seed, round)
          .containsAll(elements.subList(0, 18))
          .containsAll(elements.subList(24, 40));
    }
  }

  private static List<String> parsed(byte[] file) throws IOException {
    var kept = new ArrayList<String>();
    try (var splitter =
        new JsonSplitter(new ByteArrayInputStream(file), SplitLimits.STANDARD, NAMES)) {
      for (Piece piece = splitter.next(); piece != null; piece = splitter.next()) {
        if (piece instanceof Element element) {
          try {
            if (Json.parse(element.bytes()).node().isObject()) {
              kept.add(new String(element.bytes(), UTF_8));
            } else {
              splitter.resumeInside();
            }
          } catch (InvalidJson _) {
            splitter.resumeInside();
          }
        }
      }
    }
    return kept;
  }

  private static String randomText(Random random) {
    String[] bits = {
      "\\\"", "\\\\", "}", "{", "],", "世", "\\u12ab", "word ", "\uD83D\uDE00", "\\n"
    };
    var text = new StringBuilder();
    for (int i = random.nextInt(1_000); i > 0; i--) {
      text.append(bits[random.nextInt(bits.length)]);
    }
    return text.toString();
  }

  private static InputStream dribble(byte[] file, Random random) {
    return new ByteArrayInputStream(file) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(64)));
      }
    };
  }

  @Test
  void placesAreBytesFromTheStart() throws IOException {
    byte[] file = "[ {\"a\":\"ä\"},\n{\"a\":2}]".getBytes(StandardCharsets.UTF_8);
    try (var splitter =
        new JsonSplitter(new ByteArrayInputStream(file), SplitLimits.STANDARD, NAMES)) {
      assertThat(splitter.next())
          .isInstanceOfSatisfying(Element.class, e -> assertThat(e.offset()).isEqualTo(2));
      assertThat(splitter.next())
          .isInstanceOfSatisfying(
              Element.class,
              e -> {
                assertThat(e.offset()).isEqualTo(14);
                assertThat(e.index()).isEqualTo(2);
              });
    }
  }
}
