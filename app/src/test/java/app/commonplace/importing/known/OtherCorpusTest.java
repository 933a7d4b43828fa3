package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Item;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of the corpus that come from other services, programs and data sets, when it is there,
/// compared with counts that were made by another program: conversations, messages by role on all
/// branches and on the current one, ids and titles, earliest and latest time.
class OtherCorpusTest {
  static final Set<String> SOURCES =
      Set.of(
          "ai-studio/",
          "chatbot-ui/",
          "deepseek/",
          "gemini-takeout/",
          "grok/",
          "jan/",
          "librechat/",
          "lmstudio/",
          "openwebui/hstry/history",
          "sharegpt/");

  @TestFactory
  Stream<DynamicTest> everyFileGivesTheCountsOfAnIndependentProgram() {
    Path expectedFile = CorpusTest.CORPUS.resolve("EXPECTED.json");
    Assumptions.assumeTrue(Files.exists(expectedFile), "no corpus beside this checkout");
    JsonNode files = JsonMapper.shared().readTree(expectedFile.toFile()).get("files");
    var tests = new ArrayList<DynamicTest>();
    files.forEachEntry((name, expected) -> {
      if (SOURCES.stream().anyMatch(name::startsWith)) {
        tests.add(
            DynamicTest.dynamicTest(
                name, () -> compare(CorpusTest.CORPUS.resolve(name), expected)));
      }
    });
    return tests.stream();
  }

  private static void compare(Path file, JsonNode expected) {
    List<Item> items = CorpusTest.read(file);
    List<EntryDraft> drafts =
        items.stream()
            .filter(Item.Draft.class::isInstance)
            .map(item -> ((Item.Draft) item).draft())
            .toList();
    assertThat(drafts).extracting(EntryDraft::externalId).doesNotHaveDuplicates();
    long empty = items.stream().filter(Item.Empty.class::isInstance).count();
    assertThat(items.stream().filter(Item.Failed.class::isInstance)).isEmpty();
    // the tree of a browser script is one conversation, which the counts do not say
    assertThat(drafts.size() + empty).isEqualTo(expected.path("conversations").asInt(1));
    Map<Role, Integer> all = new TreeMap<>();
    Map<Role, Integer> current = new TreeMap<>();
    for (EntryDraft draft : drafts) {
      add(CorpusTest.byRole(draft.passages()), all);
      add(CorpusTest.byRole(CorpusTest.branch(draft)), current);
    }
    if (expected.has("all_branches") || expected.has("chunks")) {
      String key = expected.has("chunks") ? "chunks" : "all_branches";
      assertThat(all).isEqualTo(CorpusTest.roles(expected.get(key)));
    }
    for (String key : List.of("current_branch", "last_branch")) {
      if (expected.has(key)) {
        assertThat(current).isEqualTo(CorpusTest.roles(expected.get(key)));
      }
    }
    compareNames(drafts, expected);
    compareTimes(drafts, expected);
  }

  private static void compareNames(List<EntryDraft> drafts, JsonNode expected) {
    if (expected.path("title").isString() && !drafts.isEmpty()) {
      assertThat(drafts).extracting(EntryDraft::title).containsExactly(text(expected, "title"));
    }
    if (expected.has("id")) {
      assertThat(drafts).extracting(EntryDraft::externalId).containsExactly(text(expected, "id"));
    }
    List<String> titles =
        expected.path("titles").values().stream().map(JsonNode::stringValue).toList();
    if (!titles.isEmpty()) {
      assertThat(drafts).extracting(EntryDraft::title).containsExactlyElementsOf(titles);
    }
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).stringValue();
  }

  private static void compareTimes(List<EntryDraft> drafts, JsonNode expected) {
    List<Instant> times =
        drafts.stream()
            .flatMap(draft -> draft.passages().stream())
            .map(PassageDraft::createdAt)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    boolean ofMessages = expected.path("first").isString() && !expected.has("ts_source");
    if (ofMessages && !drafts.isEmpty()) {
      assertThat(times.getFirst()).isEqualTo(millis(text(expected, "first")));
      assertThat(times.getLast()).isEqualTo(millis(text(expected, "last")));
    }
  }

  private static Instant millis(String time) {
    return Instant.parse(time).truncatedTo(ChronoUnit.MILLIS);
  }

  private static void add(Map<Role, Integer> counts, Map<Role, Integer> to) {
    counts.forEach((role, count) -> to.merge(role, count, Integer::sum));
  }
}
