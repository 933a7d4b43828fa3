package app.commonplace.importing.chatgpt;

import static app.commonplace.importing.ExportFiles.drafts;
import static app.commonplace.importing.ExportFiles.items;
import static app.commonplace.importing.ExportFiles.json;
import static app.commonplace.importing.ExportFiles.remarks;
import static app.commonplace.importing.chatgpt.Mapping.message;
import static app.commonplace.importing.chatgpt.Mapping.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.commonplace.importing.Item;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatGptTreeTest {
  @TempDir Path folder;

  private EntryDraft read(Mapping mapping) throws IOException {
    return drafts(json(folder, mapping.export())).getFirst();
  }

  /// `child<parent` for each passage in order, then `@leaf`.
  private static String tree(EntryDraft draft) {
    return draft.passages().stream()
            .map(p -> p.externalId() + (p.parentId() == null ? "" : "<" + p.parentId()))
            .collect(Collectors.joining(" "))
        + " @"
        + draft.currentLeaf();
  }

  @Test
  void keepsEveryBranchInTreeOrder() throws IOException {
    // the root is not first, and an edit is a sibling of what it replaces
    var mapping =
        new Mapping()
            .assistant("a2", "u2", "Black.")
            .user("u1", "sys", "Green or black?", "a1", "a1b")
            .assistant("a1", "u1", "Green.")
            .assistant("a1b", "u1", "Both.")
            .user("u2", "sys", "Just black?", "a2")
            .empty("root", "", "sys")
            .node("sys", "root", message("system", says(""), ""), "u1", "u2")
            .with("\"current_node\":\"a2\"");

    assertThat(tree(read(mapping))).isEqualTo("sys u1<sys a1<u1 a1b<u1 u2<sys a2<u2 @a2");
  }

  @Test
  void siblingsThatNoListNamesGoByTheirTime() throws IOException {
    String late = message("assistant", says("x"), "\"create_time\":300.5");
    String early = message("assistant", says("x"), "\"create_time\":200");
    String edit = message("user", says("x"), "\"create_time\":250");
    String first = message("user", says("x"), "\"create_time\":100");
    var mapping =
        new Mapping()
            .raw("\"a\":{\"parent\":\"w\",\"message\":" + late + "}")
            .raw("\"b\":{\"parent\":\"w\",\"message\":" + early + "}")
            .raw("\"c\":{\"parent\":\"r\",\"message\":" + edit + "}")
            .raw("\"r\":{\"parent\":null,\"message\":null}")
            .raw("\"w\":{\"parent\":\"r\",\"message\":" + first + "}")
            .with("\"current_node\":\"b\"");

    assertThat(tree(read(mapping))).isEqualTo("w b<w a<w c @b");
  }

  @Test
  void stepsOverNodesWithoutAMessage() throws IOException {
    var mapping =
        new Mapping()
            .empty("client-created-root", "", "a")
            .user("a", "client-created-root", "One", "gap")
            .empty("gap", "a", "gap2")
            .empty("gap2", "gap", "b")
            .assistant("b", "gap2", "Two")
            .with("\"current_node\":\"gap2\"");

    assertThat(tree(read(mapping))).isEqualTo("a b<a @a");
  }

  @Test
  void survivesWhateverTheLinksAre() throws IOException {
    record Case(String why, Mapping mapping, String expected) {}
    String say = message("user", says("x"), "");
    var cases =
        List.of(
            new Case(
                "a message as root",
                new Mapping().user("a", "", "1", "b").user("b", "a", "2"),
                "a b<a @b"),
            new Case(
                "two roots",
                new Mapping().user("a", "", "1", "b").user("b", "a", "2").user("z", "", "3"),
                "a b<a z @z"),
            new Case(
                "parents only", new Mapping().user("b", "a", "2").user("a", "", "1"), "a b<a @b"),
            new Case(
                "children only",
                new Mapping()
                    .raw("\"a\":{\"message\":" + say + ",\"children\":[\"b\"]}")
                    .raw("\"b\":{\"message\":" + say + ",\"children\":[]}"),
                "a b<a @b"),
            new Case(
                "no links: a chain",
                new Mapping()
                    .raw("\"a\":{\"message\":" + say + "}")
                    .raw("\"x\":{\"message\":null}")
                    .raw("\"b\":{\"message\":" + say + "}"),
                "a b<a @b"),
            new Case(
                "a missing parent",
                new Mapping().user("a", "gone", "1", "b").user("b", "a", "2"),
                "a b<a @b"),
            new Case(
                "a missing child",
                new Mapping().user("a", "", "1", "gone", "b").user("b", "a", "2"),
                "a b<a @b"),
            new Case(
                "a cycle",
                new Mapping().user("a", "b", "1", "b").user("b", "a", "2", "a"),
                "a b<a @b"),
            new Case("its own parent", new Mapping().user("a", "a", "1", "a"), "a @a"),
            new Case(
                "a node that is null", new Mapping().raw("\"n\":null").user("a", "", "1"), "a @a"),
            new Case(
                "a message that is no object",
                new Mapping().raw("\"n\":{\"message\":7}").user("a", "", "1"),
                "a @a"));
    for (Case one : cases) {
      assertThat(tree(read(one.mapping()))).as(one.why()).isEqualTo(one.expected());
    }
  }

  @Test
  void withoutACurrentNodeTheLatestLeafIsCurrent() throws IOException {
    String early = message("assistant", says("x"), "\"create_time\":100.5");
    String late = message("assistant", says("x"), "\"create_time\":200");
    String never = message("assistant", says("x"), "\"create_time\":null");
    var mapping =
        new Mapping()
            .user("u", "", "?", "a", "b", "c")
            .node("a", "u", late)
            .node("b", "u", early)
            .node("c", "u", never);

    assertThat(read(mapping).currentLeaf()).isEqualTo("a");
    assertThat(read(mapping.with("\"current_node\":\"nowhere\"")).currentLeaf()).isEqualTo("a");
  }

  @Test
  void idsOfPassagesAreThoseOfNodesNotOfMessages() throws IOException {
    String inner = message("user", says("x"), "").replace("\"m\"", "\"other\"");
    var draft = read(new Mapping().node("n1", "", inner));

    assertThat(draft.passages()).extracting(PassageDraft::externalId).containsExactly("n1");
  }

  @Test
  void twoConversationsMayUseTheSameNodeIds() throws IOException {
    String one = new Mapping().user("client-created-root", "", "1").conversation();
    String two = one.replace("\"c1\"", "\"c2\"");

    assertThat(drafts(json(folder, "[" + one + "," + two + "]")))
        .extracting(EntryDraft::externalId)
        .containsExactly("c1", "c2");
  }

  @Test
  void aBrokenConversationIsListedAndTheOthersAreKept() throws IOException {
    String good = new Mapping().user("a", "", "1").conversation();
    List<Item> items =
        items(
            json(
                folder,
                "["
                    + good
                    + ",{\"id\":\"c2\",\"title\":\"Roast\"},null,7,{\"id\":\"c3\",\"mapping\":[]},"
                    + "{\"id\":\"c4\",\"mapping\":{\"r\":{\"message\":null}}},"
                    + good.replace("\"c1\"", "\"c5\"")
                    + "]"));

    assertThat(drafts(items)).extracting(EntryDraft::externalId).containsExactly("c1", "c5");
    assertThat(items).filteredOn(Item.Empty.class::isInstance).hasSize(1);
    assertThat(remarks(items))
        .extracting(remark -> remark.reason())
        .containsExactly(
            "This conversation (“Roast”) has no messages: `mapping` is missing.",
            "Where a conversation should be stands something else.",
            "Where a conversation should be stands something else.",
            "This conversation has no messages: `mapping` is missing.");
    assertThat(remarks(items).getFirst().place()).startsWith("export.json, conversation 2 (byte ");
  }

  @Test
  void readsTheFieldsOfAConversation() throws IOException {
    var draft =
        read(
            new Mapping()
                .node("a", "", message("user", says("1"), "\"create_time\":1697373097.900124"))
                .with(
                    "\"conversation_id\":\"C9\",\"create_time\":1704067200.123,\"update_time\":\"2024-01-02T03:04:05.678901Z\","
                        + "\"default_model_slug\":\"gpt-4o\",\"gizmo_id\":\"g-p-42\",\"is_archived\":true,\"is_starred\":null,\"pinned_time\":1704067300"));

    assertThat(draft)
        .isEqualTo(
            new EntryDraft(
                draft.kind(),
                "chatgpt",
                "",
                "C9",
                "Tea",
                "gpt-4o",
                "g-p-42",
                Instant.parse("2024-01-01T00:00:00.123Z"),
                Instant.parse("2024-01-02T03:04:05.678Z"),
                true,
                true,
                "a",
                draft.passages(),
                List.of()));
    assertThat(draft.passages().getFirst().createdAt())
        .isEqualTo(Instant.parse("2023-10-15T12:31:37.900Z"));
  }

  @Test
  void whatAConversationDoesNotSayIsUnknown() throws IOException {
    String text =
        "[{\"id\":\"c\",\"title\":\"\",\"gizmo_id\":\"g-custom\",\"mapping\":{\"a\":{\"message\":"
            + message("user", says("1"), "\"create_time\":100")
            + "},\"b\":{\"message\":{\"author\":{\"role\":\"assistant\"}}}}}]";
    EntryDraft draft = drafts(json(folder, text)).getFirst();

    assertThat(draft.title()).isNull();
    assertThat(draft.project()).isNull();
    assertThat(draft.model()).isNull();
    assertThat(draft.starred()).isNull();
    assertThat(draft.archived()).isNull();
    assertThat(draft.createdAt()).isEqualTo(Instant.ofEpochSecond(100));
    assertThat(draft.passages().getLast().createdAt()).isNull();
    assertThat(draft.passages().getLast().parts()).isEmpty();
  }

  @Test
  void anIdIsMadeThatStaysWhenTheConversationGrows() throws IOException {
    String first = new Mapping().user("a", "", "1").conversation().replace("\"id\":\"c1\",", "");
    String grown =
        new Mapping()
            .user("a", "", "1", "b")
            .user("b", "a", "2")
            .conversation()
            .replace("\"id\":\"c1\",", "");

    assertThat(drafts(json(folder, "[" + grown + "]")).getFirst().externalId())
        .isEqualTo(drafts(json(folder, "[" + first + "]")).getFirst().externalId())
        .startsWith("made-");
  }

  @Test
  void modelsComeFromTheMessageElseFromTheConversation() throws IOException {
    var draft =
        read(
            new Mapping()
                .user("u", "", "?", "a", "b")
                .node(
                    "a",
                    "u",
                    message("assistant", says("1"), "\"metadata\":{\"model_slug\":\"o3\"}"))
                .assistant("b", "u", "2")
                .with("\"default_model_slug\":\"gpt-5\""));

    assertThat(draft.passages())
        .extracting(PassageDraft::model)
        .containsExactly(null, "o3", "gpt-5");
  }

  @Test
  void messagesAPersonNeverSawAreHidden() throws IOException {
    record Case(String message, boolean hidden) {}
    for (Case one :
        List.of(
            new Case(message("system", says("x"), ""), true),
            new Case(message("user", says("x"), ""), false),
            new Case(
                message(
                    "user",
                    says("x"),
                    "\"metadata\":{\"is_visually_hidden_from_conversation\":true}"),
                true),
            new Case(
                message("user", says("x"), "\"metadata\":{\"is_user_system_message\":true}"), true),
            new Case(message("user", "{\"content_type\":\"user_editable_context\"}", ""), true))) {
      var draft = read(new Mapping().node("n", "", one.message()));
      assertThat(draft.passages().getFirst().hidden()).as(one.message()).isEqualTo(one.hidden());
    }
  }

  @Test
  void whoeverIsNewToThisVersionIsReadAndKeepsTheName() throws IOException {
    var draft =
        read(
            new Mapping()
                .node("a", "", message("narrator", says("Once"), ""), "b")
                .node("b", "a", "{\"author\":null,\"content\":" + says("upon") + "}"));
    assertThat(draft.passages())
        .extracting(PassageDraft::role, PassageDraft::author, PassageDraft::hidden)
        .containsExactly(tuple(Role.SYSTEM, "narrator", false), tuple(Role.SYSTEM, null, false));
  }

  @Test
  void rereadingTheOriginalGivesTheSameDraft() throws IOException {
    Path file =
        json(
            folder,
            new Mapping()
                .user("a", "", "Gr\\u00fcn?", "b")
                .assistant("b", "a", "\\ud83d\\ude00")
                .export());
    var item = (Item.Draft) items(file).getFirst();
    var again = (Item.Draft) new ChatGptFormat().reread(item.raw(), "kept", item.draft().account());

    assertThat(again.draft()).isEqualTo(item.draft());
  }
}
