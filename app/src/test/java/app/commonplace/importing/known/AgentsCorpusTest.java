package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Loss;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of coding agents and editors in the corpus, when it is there, compared with counts
/// that another program made. What of the drafts each of its numbers is compared with:
///
/// - `conversations`: drafts and empty ones
/// - Claude Code: `user_prompts` less `duplicate_uuids` are passages of the user (those that the
///   program wrote are hidden) and prompts typed while a tool ran; `tool_result_lines` are passages
///   of tools; `assistant_messages` are passages of the assistant; `bad_lines` are remarks
/// - Codex: `response_item_roles` are passages of the user, and of the assistant those with prose
/// - all others: `all_branches` (and `current_branch`) are passages by role
/// - `roles_or_types` of agents whose lines are messages: passages by role
/// - `first`, `last`: earliest and latest time
class AgentsCorpusTest {
  private static final Path CORPUS = Corpus.FOLDER;

  @TestFactory
  Stream<DynamicTest> everyFileGivesTheCountsOfAnIndependentProgram() {
    Path expectedFile = CORPUS.resolve("EXPECTED.json");
    Assumptions.assumeTrue(Files.exists(expectedFile), "no corpus beside this checkout");
    JsonNode files = JsonMapper.shared().readTree(expectedFile.toFile()).get("files");
    var tests = new ArrayList<DynamicTest>();
    files.forEachEntry((name, expected) -> {
      if (Corpus.isOfAgent(name) && expected.path("conversations").asInt(0) > 0) {
        tests.add(DynamicTest.dynamicTest(name, () -> compare(name, expected)));
      }
    });
    return tests.stream();
  }

  private static void compare(String name, JsonNode expected) {
    List<Item> items = ExportFiles.items(CORPUS.resolve(name));
    List<EntryDraft> drafts = ExportFiles.drafts(items);
    String all = DraftText.of(items);
    long empty = items.stream().filter(Item.Empty.class::isInstance).count();
    assertThat(drafts.size() + empty).as(all).isEqualTo(expected.get("conversations").asInt());
    if (name.startsWith("claude-code/")) {
      compareClaudeCode(items, expected);
    } else if (name.startsWith("codex/")) {
      compareCodex(drafts, expected, all);
    } else if (name.startsWith("aider/")) {
      assertThat(count(drafts, passage -> passage.role() == Role.USER))
          .isEqualTo(expected.get("prompts").asInt());
    } else if (name.startsWith("other/") && expected.has("roles_or_types")) {
      compareLines(drafts, expected.get("roles_or_types"), all);
    } else if (expected.has("all_branches")) {
      assertThat(byRole(drafts)).as(all).isEqualTo(roles(expected.get("all_branches")));
    }
    if (expected.path("title").isString()) {
      assertThat(drafts.getFirst().title()).isEqualTo(expected.get("title").stringValue());
    }
    compareTimes(name, drafts, expected);
  }

  private static void compareClaudeCode(List<Item> items, JsonNode expected) {
    List<EntryDraft> drafts = ExportFiles.drafts(items);
    String all = DraftText.of(items);
    int prompts = expected.get("user_prompts").asInt() - expected.get("duplicate_uuids").asInt();
    int queued = expected.get("types").path("attachment").asInt(0);
    int spoken = expected.get("types").path("message").asInt(0);
    if (spoken > 0) {
      assertThat(count(drafts, _ -> true)).as(all).isEqualTo(spoken);
      return;
    }
    assertThat(count(drafts, passage -> passage.role() == Role.USER))
        .as(all)
        .isEqualTo(prompts + queued);
    assertThat(count(drafts, passage -> passage.role() == Role.TOOL))
        .as(all)
        .isEqualTo(expected.get("tool_result_lines").asInt());
    assertThat(count(drafts, passage -> passage.role() == Role.ASSISTANT))
        .as(all)
        .isEqualTo(expected.get("assistant_messages").asInt());
    assertThat(
            ExportFiles.remarks(items).stream()
                .filter(remark -> remark.loss() == Loss.PART)
                .map(Remark::reason))
        .hasSize(expected.get("bad_lines").asInt());
  }

  private static void compareCodex(List<EntryDraft> drafts, JsonNode expected, String all) {
    JsonNode roles = expected.get("response_item_roles");
    assertThat(count(drafts, passage -> passage.role() == Role.USER))
        .as(all)
        .isEqualTo(roles.path("user").asInt(0));
    assertThat(
            count(
                drafts,
                passage ->
                    passage.role() == Role.ASSISTANT
                        && passage.parts().stream()
                            .anyMatch(part -> part.part().kind() == PartKind.PROSE)))
        .as(all)
        .isEqualTo(roles.path("assistant").asInt(0));
  }

  /// Of agents whose lines are messages by their type or role. What the program said in the
  /// person's name is of the system here.
  private static void compareLines(List<EntryDraft> drafts, JsonNode lines, String all) {
    Map<Role, Integer> roles = byRole(drafts);
    assertThat(roles.getOrDefault(Role.USER, 0) + roles.getOrDefault(Role.SYSTEM, 0))
        .as(all)
        .isEqualTo(sum(lines, "user", "system", "compaction"));
    assertThat(roles.getOrDefault(Role.ASSISTANT, 0)).as(all).isEqualTo(sum(lines, "assistant"));
    assertThat(roles.getOrDefault(Role.TOOL, 0))
        .as(all)
        .isEqualTo(sum(lines, "tool", "toolResult", "tool_result"));
  }

  private static int sum(JsonNode lines, String... keys) {
    return Arrays.stream(keys).mapToInt(key -> lines.path(key).asInt(0)).sum();
  }

  private static void compareTimes(String name, List<EntryDraft> drafts, JsonNode expected) {
    if (!expected.path("first").isString() || expected.has("ts_source")) {
      return;
    }
    // times of Codex, Claude Code and pi are those of all records, of others those of messages
    boolean ofRecords = Stream.of("codex/", "claude-code/", "other/pi/").anyMatch(name::startsWith);
    List<Instant> times = new ArrayList<>();
    for (EntryDraft draft : drafts) {
      if (ofRecords) {
        Stream.of(draft.createdAt(), draft.updatedAt()).filter(t -> t != null).forEach(times::add);
      }
      draft.passages().stream()
          .map(PassageDraft::createdAt)
          .filter(time -> time != null)
          .forEach(times::add);
    }
    times.sort(null);
    String zone = name.startsWith("aider/") ? "Z" : "";
    assertThat(times.getFirst()).isBeforeOrEqualTo(time(expected, "first", zone));
    if (!ofRecords) {
      assertThat(times.getFirst()).isEqualTo(time(expected, "first", zone));
      assertThat(times.getLast()).isBeforeOrEqualTo(time(expected, "last", zone));
    } else {
      assertThat(times.getLast()).isEqualTo(time(expected, "last", zone));
    }
  }

  private static Instant time(JsonNode expected, String key, String zone) {
    return Instant.parse(expected.get(key).stringValue().replace(' ', 'T') + zone);
  }

  private static int count(List<EntryDraft> drafts, Predicate<PassageDraft> which) {
    return (int) drafts.stream().flatMap(draft -> draft.passages().stream()).filter(which).count();
  }

  private static Map<Role, Integer> byRole(List<EntryDraft> drafts) {
    var counts = new TreeMap<Role, Integer>();
    drafts.forEach(draft ->
        draft.passages().forEach(passage -> counts.merge(passage.role(), 1, Integer::sum)));
    return counts;
  }

  private static Map<Role, Integer> roles(JsonNode counts) {
    var roles = new TreeMap<Role, Integer>();
    counts.forEachEntry((role, n) ->
        roles.merge(
            role.equals("Agent") ? Role.ASSISTANT : Role.ofWord(role), n.asInt(), Integer::sum));
    return roles;
  }
}
