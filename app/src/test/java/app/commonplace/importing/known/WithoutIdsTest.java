package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Counts;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Tally;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

/// Conversations of formats without ids are known again: when they have grown, are called
/// otherwise, stand in another order or in a file of another name. Random talks, with their seeds.
class WithoutIdsTest {
  private static final int SEEDS = 6;

  @TempDir Path folder;

  /// What was said, the person first, in turns.
  record Talk(String title, int began, List<String> said) {
    Talk grown(Random random) {
      var more = new ArrayList<>(said);
      more.add(words(random));
      return new Talk(title, began, more);
    }

    /// Each message by a pattern with who speaks and the quoted text.
    String each(String person, String model, String between, String pattern) {
      return IntStream.range(0, said.size())
          .mapToObj(i -> pattern.formatted(i % 2 == 0 ? person : model, quoted(said.get(i)), i))
          .collect(Collectors.joining(between));
    }
  }

  /// @param renamed another name that a second download of the same could have
  /// @param rows whether a file holds several
  record Shape(
      String format, String name, String renamed, boolean rows, Function<List<Talk>, String> text) {
    @Override
    public String toString() {
      return format;
    }
  }

  private static Shape single(
      String format, String name, String renamed, Function<Talk, String> text) {
    return new Shape(format, name, renamed, false, talks -> text.apply(talks.getFirst()));
  }

  private static Shape lines(String format, String name, Function<Talk, String> text) {
    return new Shape(
        format,
        name,
        name.replace(".", " (1)."),
        true,
        talks -> talks.stream().map(text).collect(Collectors.joining("\n")));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }

  private static String minute(Talk talk, int second) {
    return "2026-01-02T10:%02d:%02dZ".formatted(talk.began(), second);
  }

  static List<Shape> shapes() {
    return List.of(
        single(
            "ai-studio",
            "Untitled prompt",
            "Tea of the morning",
            talk ->
                "{\"chunkedPrompt\":{\"chunks\":[%s]}}"
                    .formatted(talk.each("user", "model", ",", "{\"role\":\"%s\",\"text\":%s}"))),
        new Shape(
            "grok",
            "prod.json",
            "kept.json",
            true,
            talks ->
                talks.stream()
                    .map(talk ->
                        "{\"conversation\":{\"title\":%s,\"create_time\":\"%s\"},\"responses\":[%s]}"
                            .formatted(
                                quoted(talk.title()),
                                minute(talk, 0),
                                talk.each(
                                    "human",
                                    "ASSISTANT",
                                    ",",
                                    "{\"sender\":\"%s\",\"message\":%s}")))
                    .collect(Collectors.joining(",", "{\"conversations\":[", "]}"))),
        lines(
            "sharegpt",
            "rows.jsonl",
            talk ->
                "{\"conversations\":[%s]}"
                    .formatted(talk.each("human", "gpt", ",", "{\"from\":\"%s\",\"value\":%s}"))),
        lines(
            "openai-messages",
            "rows.jsonl",
            talk ->
                "{\"messages\":[%s]}"
                    .formatted(
                        talk.each("user", "assistant", ",", "{\"role\":\"%s\",\"content\":%s}"))),
        single(
            "message-list",
            "chat.json",
            "other.json",
            talk ->
                "[%s]"
                    .formatted(
                        talk.each("user", "assistant", ",", "{\"role\":\"%s\",\"content\":%s}"))),
        lines(
            "khoj",
            "conversations.json",
            talk ->
                "{\"title\":%s,\"created_at\":\"%s\",\"conversation_log\":{\"chat\":[%s]}}"
                    .formatted(
                        quoted(talk.title()),
                        minute(talk, 0),
                        talk.each("you", "khoj", ",", "{\"by\":\"%s\",\"message\":%s}"))),
        single(
            "goose",
            "20260102_1.jsonl",
            "kept.jsonl",
            talk ->
                "{\"working_dir\":\"/w\",\"description\":%s,\"message_count\":2}\n%s"
                    .formatted(
                        quoted(talk.title()),
                        talk.each(
                            "user",
                            "assistant",
                            "\n",
                            "{\"role\":\"%s\",\"created\":1700000001,\"content\":[{\"type\":\"text\",\"text\":%s}]}"))),
        single(
            "gptme",
            "conversation.jsonl",
            "kept.jsonl",
            talk ->
                "{\"role\":\"system\",\"content\":\"You are gptme\",\"timestamp\":\"%s\"}\n%s"
                    .formatted(
                        minute(talk, 0),
                        talk.each(
                            "user",
                            "assistant",
                            "\n",
                            "{\"role\":\"%s\",\"content\":%s,\"timestamp\":\"2026-01-02T10:00:0%3$dZ\"}"))),
        single(
            "text-generation-webui",
            "a.json",
            "b.json",
            talk -> {
              var pairs = new ArrayList<String>();
              for (int i = 0; i < talk.said().size(); i += 2) {
                boolean answered = i + 1 < talk.said().size();
                String answer = answered ? talk.said().get(i + 1) : "";
                pairs.add("[%s,%s]".formatted(quoted(talk.said().get(i)), quoted(answer)));
              }
              String all = String.join(",", pairs);
              return "{\"internal\":[%s],\"visible\":[%s]}".formatted(all, all);
            }),
        single(
            "markdown-transcript",
            "Tea.md",
            "Tea of the morning.md",
            talk -> {
              var text = new StringBuilder("# " + talk.title() + "\n\n");
              for (int i = 0; i < talk.said().size(); i++) {
                text.append(i % 2 == 0 ? "## You\n\n" : "## Assistant\n\n");
                text.append(talk.said().get(i)).append("\n\n");
              }
              return text.toString();
            }),
        single(
            "aider",
            ".aider.chat.history.md",
            "aider.md",
            talk -> {
              var text = new StringBuilder("\n# aider chat started at 2026-01-02 10:00:00\n\n");
              for (int i = 0; i < talk.said().size(); i++) {
                text.append(i % 2 == 0 ? "#### " : "").append(talk.said().get(i)).append("\n\n");
              }
              return text.toString();
            }),
        single(
            "specstory",
            "2026-01-02-tea.md",
            "2026-01-02-tea-of-the-morning.md",
            talk -> {
              var text = new StringBuilder("<!-- Generated by SpecStory -->\n\n");
              text.append("# ").append(talk.title()).append(" (2026-01-02 10:00:00)\n\n");
              for (int i = 0; i < talk.said().size(); i++) {
                text.append(i % 2 == 0 ? "_**User**_\n\n" : "_**Assistant**_\n\n");
                text.append(talk.said().get(i)).append("\n\n---\n\n");
              }
              return text.toString();
            }));
  }

  private static String words(Random random) {
    return IntStream.range(0, 2 + random.nextInt(4))
        .mapToObj(
            _ -> List.of("tea", "leaf", "cup", "steam", "pot", "kettle").get(random.nextInt(6)))
        .collect(Collectors.joining(" "));
  }

  private static List<Talk> talks(Shape shape, Random random) {
    return IntStream.range(0, shape.rows() ? 4 : 1)
        .mapToObj(i ->
            new Talk(
                words(random),
                i,
                IntStream.range(0, 2 + random.nextInt(5)).mapToObj(_ -> words(random)).toList()))
        .toList();
  }

  /// Ways in which the second export of the same conversations differs from the first.
  private static final List<BiFunction<List<Talk>, Random, List<Talk>>> CHANGES =
      List.of(
          (talks, random) -> talks.stream().map(talk -> talk.grown(random)).toList(),
          (talks, random) ->
              talks.stream()
                  .map(talk -> new Talk(talk.title() + " again", talk.began(), talk.said()))
                  .toList(),
          (talks, _) -> talks.reversed());

  @ParameterizedTest
  @MethodSource("shapes")
  void theyAreKnownAgain(Shape shape) throws IOException {
    for (int seed = 1; seed <= SEEDS; seed++) {
      var random = new Random(seed);
      List<Talk> talks = talks(shape, random);
      try (Library library = Library.open(folder.resolve(seed + ".commonplace"), Access.CREATE)) {
        assertThat(read(library, shape, shape.name(), talks).entries().fresh())
            .as("seed %d", seed)
            .isEqualTo(talks.size());
        for (var change : CHANGES) {
          talks = change.apply(talks, random);
          assertThat(read(library, shape, shape.name(), talks).entries().fresh())
              .as("changed, seed %d", seed)
              .isZero();
        }
        assertThat(read(library, shape, shape.renamed(), talks).entries().fresh())
            .as("renamed, seed %d", seed)
            .isZero();
        assertThat(read(library, shape, shape.renamed(), talks).entries())
            .isEqualTo(new Counts(talks.size(), 0, 0, talks.size(), 0, 0));
      }
    }
  }

  private Tally read(Library library, Shape shape, String name, List<Talk> talks)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), shape.text().apply(talks));
    List<Receipt> receipts =
        new Importer(library, KnownFormats.all(), Clock.systemUTC())
            .importAll(List.of(file), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    assertThat(receipts).extracting(Receipt::format).containsExactly(shape.format());
    return receipts.getFirst().tally();
  }
}
