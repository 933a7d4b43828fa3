package app.commonplace.indexing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.OnnxEmbedder;
import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.library.ContentHash;
import app.commonplace.library.PassageNode;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the tokens of a real model.
final class ChunkerTest {
  private static final int BUDGET = 256;

  @TempDir static Path natives;
  private static OnnxEmbedder embedder;

  private final List<PassageNode> nodes = new ArrayList<>();
  private final Map<PassageId, ReadableText> texts = new LinkedHashMap<>();

  @BeforeAll
  static void open() {
    embedder = OnnxEmbedder.open(BuiltInModel.MINI_LM, natives);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  private PassageId add(int parent, @Nullable String author, Part... parts) {
    var id = new PassageId(nodes.size() + 1);
    PassageId before = parent == 0 ? null : new PassageId(parent);
    nodes.add(
        new PassageNode(
            id,
            "m" + id,
            before,
            nodes.size(),
            Role.USER,
            author,
            null,
            null,
            false,
            ContentHash.of("" + id),
            true));
    ReadableText text = ReadableText.of(author, List.of(parts));
    if (!text.isBlank()) {
      texts.put(id, text);
    }
    return id;
  }

  private void line(int passages) {
    for (int i = 0; i < passages; i++) {
      add(nodes.size(), null, Part.prose("p" + (nodes.size() + 1)));
    }
  }

  private List<Chunk> chunks() {
    return new Chunker(embedder::tokens, BUDGET).chunks(nodes, texts);
  }

  private List<String> texts(Kind kind) {
    return chunks().stream().filter(chunk -> chunk.kind() == kind).map(Chunk::text).toList();
  }

  @Test
  void aPassageThatFitsIsOneChunkAndNothingElse() {
    PassageId id = add(0, null, Part.prose("Steep it for three minutes."));

    Chunk whole =
        new Chunk("Steep it for three minutes.", List.of(new Span(id, 0, 27)), Kind.WHOLE);
    assertThat(chunks()).containsExactly(whole);
  }

  @Test
  void theAuthorStandsBeforeWhatWasSaidAndOutsideTheSpan() {
    PassageId first = add(0, "Ada", Part.prose("How hot?"));
    PassageId second = add(1, "Ben", Part.prose("Eighty degrees."));

    assertThat(chunks())
        .containsExactly(
            new Chunk("Ada: How hot?", List.of(new Span(first, 0, 8)), Kind.WHOLE),
            new Chunk("Ben: Eighty degrees.", List.of(new Span(second, 0, 15)), Kind.WHOLE),
            new Chunk(
                "Ada: How hot?\nBen: Eighty degrees.",
                List.of(new Span(first, 0, 8), new Span(second, 0, 15)),
                Kind.WINDOW));
  }

  @Test
  void windowsOfFourBeginAtEverySecondPassageAndTheLastEndsWithTheBranch() {
    line(7);

    assertThat(texts(Kind.WINDOW))
        .containsExactly("p1\np2\np3\np4", "p3\np4\np5\np6", "p5\np6\np7");
  }

  @Test
  void branchesHaveWindowsOfTheirOwnAndShareThoseBeforeTheFork() {
    line(4); // 1 2 3 4
    add(4, null, Part.prose("a5"));
    add(5, null, Part.prose("a6"));
    add(4, null, Part.prose("b5"));

    assertThat(texts(Kind.WINDOW))
        .containsExactly("p1\np2\np3\np4", "p3\np4\na5\na6", "p3\np4\nb5");
  }

  @Test
  void passagesWithoutTextAreSteppedOver() {
    line(1);
    add(1, null, Part.thinking("how to greet"));
    add(2, null, Part.prose("p3"));

    assertThat(texts(Kind.WINDOW)).containsExactly("p1\np3");
  }

  @Test
  void aWindowHoldsShortPassagesInFullAndLongOnesByTheirBeginning() {
    add(0, null, Part.prose("Which tea is best in winter?"));
    add(1, null, Part.prose("Assam is strong and malty. ".repeat(200)));

    assertThat(texts(Kind.WINDOW))
        .singleElement()
        .asString()
        .startsWith("Which tea is best in winter?\nAssam is strong and malty. Assam")
        .satisfies(text -> assertThat(embedder.tokens(text)).isBetween(BUDGET * 3 / 4, BUDGET));
  }

  @Test
  void amongLongPassagesThereIsNoWindow() {
    add(0, null, Part.prose("Assam is strong and malty. ".repeat(200)));
    add(1, null, Part.prose("Darjeeling is light and floral. ".repeat(200)));

    assertThat(texts(Kind.WINDOW)).isEmpty();
  }

  @Test
  void aLongPassageIsCutBeforeAHeadingRatherThanWhereTheBudgetEnds() {
    String first = "# Tea\n\n" + "Tea wants water below boiling. ".repeat(25) + "\n\n";
    String second = "# Coffee\n\n" + "Coffee wants it hotter than that. ".repeat(20);
    add(0, null, Part.prose(first + second));

    assertThat(texts(Kind.PIECE)).containsExactly(first, second);
  }

  @Test
  void codeIsCutBetweenLinesOnly() {
    String shorter = "    kettle.heat(degrees(80))  # first. then again\n";
    String longer = "    kettle.heat(" + "degrees(80), ".repeat(46) + "1)  # first. then again\n";
    assertThat(embedder.tokens(longer)).isBetween(BUDGET * 15 / 16, BUDGET - 2);
    String code = (shorter + longer).repeat(20);
    add(0, null, Part.prose("Like this:"), Part.code("python", code), Part.prose("Done."));
    add(1, null, Part.prose("Like this:\n\n```python\n" + code + "```\nDone."));

    assertThat(texts(Kind.PIECE))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            text -> assertThat(text.strip()).matches("(?s)(Like|```|kettle).*(```|again|Done\\.)"));
  }

  @Test
  void onlyALineOfCodeBeyondTheBudgetIsCut() {
    add(0, null, Part.code("js", "a();\n" + "x=x+1;".repeat(500) + "\nb();\n"));

    assertThat(String.join("", texts(Kind.PIECE))).isEqualTo(text(1));
    assertThat(chunks()).allSatisfy(ChunkerTest::holdsTheBudget);
  }

  private String text(long passage) {
    return requireNonNull(texts.get(new PassageId(passage))).text();
  }

  @Test
  void readableTextHasProseCodeAndFilesAndKnowsWhichIsCode() {
    Part image =
        new Part(
            app.commonplace.model.PartKind.IMAGE, null, null, "pot.png", "a pot", null, Map.of());
    ReadableText text =
        ReadableText.of(
            null, List.of(Part.prose("See"), Part.thinking("hm"), Part.code(null, "x"), image));

    assertThat(text.text()).isEqualTo("See\n\nx\n\npot.png\n\na pot");
    assertThat(text.code()).containsExactly(new ReadableText.Stretch(5, 6));
  }

  @Test
  void fiveThousandPassagesAndOneOfThirtyMillionCharactersAreChunkedWhole() {
    line(5_000);
    String page =
        "Water boils. " + "It is poured, slowly, over the leaves.\n".repeat(40) + "```\nx\n```\n";
    add(
        0,
        null,
        Part.prose(page.repeat(15_000_000 / page.length())),
        Part.prose("q".repeat(15_000_000)));

    int covered = 0;
    for (Chunk chunk : chunks()) {
      if (chunk.kind() == Kind.PIECE) {
        assertThat(chunk.spans().getFirst().start()).isEqualTo(covered);
        covered = chunk.spans().getFirst().end();
      }
    }
    assertThat(covered).isEqualTo(text(5_001).length());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void whateverIsSaidEveryCharacterIsInAChunkAndEveryChunkMapsBack(long seed) {
    grow(new Random(seed), 25);

    List<Chunk> chunks = chunks();

    for (Chunk chunk : chunks) {
      assertThat(chunk.text())
          .as("seed %d", seed)
          .isEqualTo(chunk.spans().stream().map(this::said).collect(joining("\n")));
      holdsTheBudget(chunk);
    }
    texts.forEach((id, text) ->
        assertThat(covered(id, chunks))
            .as("seed %d, %s", seed, id)
            .isEqualTo(text.text().length()));
    assertThat(chunks()).isEqualTo(chunks);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPassageMoreChangesNothingButWindowsAtAnEndOfABranch(long seed) {
    var random = new Random(seed);
    grow(random, 20);
    var before = new HashSet<>(chunks());
    PassageId leaf = nodes.getLast().id();

    PassageId added = add((int) leaf.value(), null, Part.prose("one more"));
    before.removeAll(chunks());

    assertThat(before)
        .as("seed %d", seed)
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(gone -> {
          assertThat(gone.kind()).isEqualTo(Kind.WINDOW);
          assertThat(chunks())
              .anySatisfy(chunk ->
                  assertThat(chunk.spans())
                      .containsSequence(gone.spans().getFirst())
                      .extracting(Span::passage)
                      .contains(added));
        });
  }

  private static void holdsTheBudget(Chunk chunk) {
    assertThat(embedder.tokens(chunk.text())).isLessThanOrEqualTo(BUDGET);
  }

  private String said(Span span) {
    ReadableText text = requireNonNull(texts.get(span.passage()));
    return text.prefix() + text.text().substring(span.start(), span.end());
  }

  /// Characters from the beginning that the chunks of a passage alone hold without a gap.
  private static int covered(PassageId id, List<Chunk> chunks) {
    int covered = 0;
    for (Chunk chunk : chunks) {
      Span span = chunk.spans().getFirst();
      if (chunk.kind() != Kind.WINDOW && span.passage().equals(id)) {
        assertThat(span.start()).isLessThanOrEqualTo(covered);
        covered = Math.max(covered, span.end());
      }
    }
    return covered;
  }

  /// A tree of passages of all kinds and lengths, here and there without any text.
  private void grow(Random random, int passages) {
    for (int i = 0; i < passages; i++) {
      int parent = random.nextInt(4) == 0 ? random.nextInt(nodes.size() + 1) : nodes.size();
      String author = random.nextInt(3) == 0 ? "Grüße 😀".repeat(1 + random.nextInt(12)) : null;
      var parts = new Part[random.nextInt(4)];
      for (int part = 0; part < parts.length; part++) {
        String text = said(random);
        parts[part] = random.nextInt(3) == 0 ? Part.code("java", text) : Part.prose(text);
      }
      add(parent, author, parts);
    }
  }

  private static String said(Random random) {
    List<String> bits =
        List.of(
            "tea",
            "Überraschung",
            " ",
            "\n",
            "\n\n",
            ". ",
            "! ",
            "。",
            "北京",
            "```\n",
            "# ",
            "- ",
            "1) ",
            "get_user(name);",
            "😀",
            "e\u0301",
            "\t",
            "....",
            "supercalifragilistic",
            "\u0000",
            "\ud83d",
            "العربية",
            "| a | b |\n");
    var text = new StringBuilder();
    int length = random.nextInt(random.nextBoolean() ? 20 : 2_000);
    while (text.length() < length) {
      String bit = bits.get(random.nextInt(bits.size()));
      text.append(bit.repeat(random.nextInt(40) == 0 ? 200 : 1))
          .append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }
}
