package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.Loss;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every ChatGPT and Claude file of the corpus, when it is there, read and compared with counts
/// that were made by another program. Which of its rules is compared with what of the drafts:
///
/// - `conversations`: drafts and empty ones; `conversations_without_mapping` and entries that are
///   no conversations: failed ones
/// - `per_conversation` id, title: external id and title, where an empty title is none
/// - `all` (and `all_branches`): passages by role, human being user
/// - `current` (and `current_branch`): passages by role on the way from the draft's current leaf up
/// - `first`, `last`: earliest and latest time of passages, to the millisecond; without any, those
///   of the conversation (`ts_source`)
/// - `visible_current` (ChatGPT): passages on that way by role user or assistant that are not
///   hidden and hold prose or a file
/// - `attachments`, `files` (Claude): parts that stand for files, where a file named in both lists
///   of a message counts once
/// - `null_messages` (Claude): what the remarks say was skipped
/// - `empty_conversations` (Claude): empty ones
class CorpusTest {
  static final Path CORPUS = corpus();

  private static Path corpus() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path corpus = at.resolveSibling("shared").resolve("corpus");
      if (Files.exists(corpus.resolve("EXPECTED.json"))) {
        return corpus;
      }
    }
    return Path.of("shared/corpus");
  }

  @TestFactory
  Stream<DynamicTest> everyFileGivesTheCountsOfAnIndependentProgram() {
    Path expectedFile = CORPUS.resolve("EXPECTED.json");
    Assumptions.assumeTrue(Files.exists(expectedFile), "no corpus beside this checkout");
    JsonNode files = JsonMapper.shared().readTree(expectedFile.toFile()).get("files");
    var tests = new ArrayList<DynamicTest>();
    files.forEachEntry((name, expected) -> {
      if (readable(name)) {
        JsonNode counts =
            expected.has("inside") ? expected.get("inside").iterator().next() : expected;
        if (counts.path("conversations").asInt() > 0) {
          tests.add(DynamicTest.dynamicTest(name, () -> compare(CORPUS.resolve(name), counts)));
        }
      }
    });
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> noFileOfAnotherSourceIsMistaken() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus beside this checkout");
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !readable(CORPUS.relativize(file).toString()))
          .filter(file -> !isReadByOthers(CORPUS.relativize(file).toString()))
          .filter(file -> !Corpus.isOfAgent(CORPUS.relativize(file).toString()))
          .toList()
          .stream()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertRefused(file)));
    }
  }

  private static boolean readable(String name) {
    return name.startsWith("chatgpt/") || name.startsWith("claude/");
  }

  private static boolean isReadByOthers(String name) {
    return OtherCorpusTest.SOURCES.stream().anyMatch(name::startsWith);
  }

  /// Nobody takes it for a conversation of another source; as a document it may be read.
  private static void assertRefused(Path file) {
    try (Archive archive = Archives.open(file)) {
      for (Export export : KnownFormats.all().detect(archive)) {
        assertThat(export.format().name()).isIn("documents", "markdown-transcript");
      }
    } catch (Problem problem) {
      assertThat(problem.code()).isEqualTo(ProblemCode.FORMAT_UNKNOWN);
    }
  }

  private static void compare(Path file, JsonNode expected) {
    List<Item> items = read(file);
    var drafts = new LinkedHashMap<String, EntryDraft>();
    var others = new HashMap<String, Item>();
    for (Item item : items) {
      switch (item) {
        case Item.Draft draft -> drafts.put(draft.draft().externalId(), draft.draft());
        case Item.Empty empty -> others.put(empty.externalId(), empty);
        case Item.Failed failed -> others.put("failed " + failed.place(), failed);
        case Item.Shelf _ -> {}
        case Item.Aside _ -> {}
      }
    }
    long failed = items.stream().filter(Item.Failed.class::isInstance).count();
    assertThat(failed).isEqualTo(expected.path("conversations_without_mapping").asInt(0));
    assertThat(drafts.size() + others.size()).isEqualTo(expected.get("conversations").asInt());
    assertThat(sum(drafts.values(), false)).isEqualTo(roles(expected.get("all_branches")));
    assertThat(sum(drafts.values(), true)).isEqualTo(roles(expected.get("current_branch")));
    for (JsonNode one : expected.get("per_conversation").values()) {
      EntryDraft draft = drafts.get(one.get("id").asString());
      if (draft != null) {
        compare(draft, one);
      } else {
        assertThat(roles(one.get("all"))).as("left out: " + one).isEmpty();
      }
    }
    compareFiles(drafts.values(), expected);
    compareNothings(items, expected);
  }

  private static void compareNothings(List<Item> items, JsonNode expected) {
    if (expected.has("null_messages")) {
      assertThat(items.stream().mapToInt(CorpusTest::skipped).sum())
          .isEqualTo(expected.get("null_messages").asInt());
    }
    if (expected.has("empty_conversations")) {
      assertThat(items.stream().filter(Item.Empty.class::isInstance).count())
          .isEqualTo(expected.get("empty_conversations").asInt());
    }
  }

  private static int skipped(Item item) {
    int skipped = 0;
    if (item instanceof Item.Draft draft) {
      for (Remark remark : draft.remarks()) {
        if (remark.loss() == Loss.SKIPPED) {
          skipped += Integer.parseInt(remark.reason().replaceAll("\\D", ""));
        }
      }
    }
    return skipped;
  }

  private static void compare(EntryDraft draft, JsonNode expected) {
    String title = expected.path("title").isString() ? expected.get("title").stringValue() : "";
    assertThat(draft.title() == null ? "" : draft.title()).isEqualTo(title);
    assertThat(byRole(draft.passages())).isEqualTo(roles(expected.get("all")));
    List<PassageDraft> current = branch(draft);
    assertThat(byRole(current)).isEqualTo(roles(expected.get("current")));
    if (expected.has("visible_current")) {
      assertThat(byRole(current.stream().filter(CorpusTest::isVisible).toList()))
          .isEqualTo(roles(expected.get("visible_current")));
    }
    List<Instant> times =
        draft.passages().stream()
            .map(PassageDraft::createdAt)
            .filter(t -> t != null)
            .sorted()
            .toList();
    if (expected.get("first").isNull()) {
      assertThat(times).isEmpty();
    } else {
      assertSameTime(times.getFirst(), expected.get("first").stringValue());
      assertSameTime(times.getLast(), expected.get("last").stringValue());
    }
  }

  private static void assertSameTime(@Nullable Instant actual, String expected) {
    assertThat(actual).isEqualTo(Instant.parse(expected).truncatedTo(ChronoUnit.MILLIS));
  }

  private static void compareFiles(Iterable<EntryDraft> drafts, JsonNode expected) {
    if (!expected.has("attachments")) {
      return;
    }
    int files = 0;
    for (EntryDraft draft : drafts) {
      for (PassageDraft passage : draft.passages()) {
        files += (int) passage.parts().stream().filter(part -> part.part().isFile()).count();
      }
    }
    int most = expected.get("attachments").asInt() + expected.get("files").asInt();
    int least = Math.max(expected.get("attachments").asInt(), expected.get("files").asInt());
    assertThat(files).isBetween(least, most);
  }

  private static boolean isVisible(PassageDraft passage) {
    boolean spoken = passage.role() == Role.USER || passage.role() == Role.ASSISTANT;
    return spoken
        && !passage.hidden()
        && passage.parts().stream()
            .map(part -> part.part())
            .anyMatch(part ->
                switch (part.kind()) {
                  // only types that a person reads: a type new to this version is not
                  case PROSE -> part.meta().isEmpty() && !part.text().isBlank();
                  case IMAGE, ATTACHMENT -> part.about(Part.Meta.TYPE) == null;
                  default -> false;
                });
  }

  static List<Item> read(Path file) {
    var items = new ArrayList<Item>();
    try (Archive archive = Archives.open(file)) {
      for (Export export : KnownFormats.all().detect(archive)) {
        export.read(items::add);
      }
    }
    return items;
  }

  static List<PassageDraft> branch(EntryDraft draft) {
    var byId = new HashMap<String, PassageDraft>();
    draft.passages().forEach(passage -> byId.put(passage.externalId(), passage));
    var branch = new ArrayList<PassageDraft>();
    for (PassageDraft at = byId.get(draft.currentLeaf());
        at != null;
        at = byId.get(at.parentId())) {
      branch.add(at);
    }
    return branch.reversed();
  }

  private static Map<Role, Integer> sum(Iterable<EntryDraft> drafts, boolean current) {
    var all = new ArrayList<PassageDraft>();
    drafts.forEach(draft -> all.addAll(current ? branch(draft) : draft.passages()));
    return byRole(all);
  }

  static Map<Role, Integer> byRole(List<PassageDraft> passages) {
    var counts = new TreeMap<Role, Integer>();
    passages.forEach(passage -> counts.merge(passage.role(), 1, Integer::sum));
    return counts;
  }

  static Map<Role, Integer> roles(JsonNode counts) {
    var roles = new TreeMap<Role, Integer>();
    counts.forEachEntry((role, n) -> roles.merge(Role.ofWord(role), n.asInt(), Integer::sum));
    return roles;
  }
}
