package app.commonplace.importing.chatgpt;

import static app.commonplace.importing.ExportFiles.drafts;
import static app.commonplace.importing.ExportFiles.items;
import static app.commonplace.importing.ExportFiles.json;
import static app.commonplace.importing.ExportFiles.remarks;
import static app.commonplace.importing.chatgpt.Mapping.message;
import static app.commonplace.importing.chatgpt.Mapping.one;
import static app.commonplace.importing.chatgpt.Mapping.says;
import static app.commonplace.importing.chatgpt.Mapping.tool;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatGptContentTest {
  @TempDir Path folder;

  private List<Part> read(String export) throws IOException {
    EntryDraft draft = drafts(json(folder, export)).getFirst();
    return parts(draft, draft.passages().getLast().externalId());
  }

  private static List<Part> parts(EntryDraft draft, String passage) {
    return draft.passages().stream()
        .filter(one -> one.externalId().equals(passage))
        .flatMap(one -> one.parts().stream())
        .map(PartDraft::part)
        .toList();
  }

  private static Part part(
      PartKind kind, @Nullable String language, @Nullable String name, String text) {
    return new Part(kind, null, language, name, text, null, Map.of());
  }

  private static Part result(@Nullable String name, String text) {
    return part(PartKind.TOOL_RESULT, null, name, text);
  }

  private record Case(String export, List<Part> expected) {
    Case(String export, Part... expected) {
      this(export, List.of(expected));
    }
  }

  private void check(List<Case> cases) throws IOException {
    for (Case one : cases) {
      assertThat(read(one.export())).as(one.export()).isEqualTo(one.expected());
    }
  }

  @Test
  void textStaysAsItIsWithItsCode() throws IOException {
    check(
        List.of(
            new Case(
                one(says("Try:\\n```java\\nint a;\\n```"), ""),
                Part.prose("Try:\n```java\nint a;\n```")),
            new Case(
                one("{\"content_type\":\"text\",\"parts\":[\"a\",\"\",\"b\"]}", ""),
                Part.prose("a"),
                Part.prose("b")),
            new Case(one("{\"parts\":[\"no type\"]}", ""), Part.prose("no type")),
            new Case(
                one("{\"content_type\":\"text\",\"text\":\"no parts\"}", ""),
                Part.prose("no parts")),
            new Case(one("{\"content_type\":\"text\"}", "")),
            new Case(one(says(""), ""))));
  }

  @Test
  void codeThatTheProviderMarksIsCode() throws IOException {
    check(
        List.of(
            new Case(
                one("{\"content_type\":\"code\",\"language\":\"python\",\"text\":\"1+1\"}", ""),
                Part.code("python", "1+1")),
            new Case(
                one("{\"content_type\":\"code\",\"language\":\"unknown\",\"text\":\"1+1\"}", ""),
                Part.code(null, "1+1")),
            new Case(
                one(
                    "{\"content_type\":\"code\",\"text\":\"\"}",
                    "\"metadata\":{\"finished_text\":\"2\"}"),
                Part.code(null, "2"))));
  }

  @Test
  void toolsAreCallsAndResultsWithTheirNames() throws IOException {
    Part failed = result("python", "NameError").with(Part.Meta.ERROR, "true");
    Part page = result("A page", "Words").with(Part.Meta.URL, "https://a.example");
    check(
        List.of(
            new Case(
                one(says("{\\\"q\\\":1}"), "\"recipient\":\"browser.search\""),
                part(PartKind.TOOL_CALL, null, "browser.search", "{\"q\":1}")),
            new Case(
                one(
                    "{\"content_type\":\"code\",\"language\":\"python\",\"text\":\"x\"}",
                    "\"recipient\":\"python\""),
                part(PartKind.TOOL_CALL, "python", "python", "x")),
            new Case(one(says("hello"), "\"recipient\":\"all\""), Part.prose("hello")),
            new Case(tool("bio", says("Saved."), ""), result("bio", "Saved.")),
            new Case(
                tool("python", "{\"content_type\":\"execution_output\",\"text\":\"42\"}", ""),
                result("python", "42")),
            new Case(
                tool(
                    "python",
                    "{\"content_type\":\"execution_output\",\"text\":\"NameError\"}",
                    "\"metadata\":{\"aggregate_result\":{\"in_kernel_exception\":{\"name\":\"NameError\"}}}"),
                failed),
            new Case(
                tool(
                    "browser",
                    "{\"content_type\":\"tether_quote\",\"title\":\"A page\",\"url\":\"https://a.example\",\"text\":\"Words\"}",
                    ""),
                page),
            new Case(
                tool(
                    "browser",
                    "{\"content_type\":\"sonic_webpage\",\"title\":\"A page\",\"url\":\"https://a.example\",\"text\":\"\",\"snippet\":\"Words\"}",
                    ""),
                page),
            new Case(
                tool(
                    "browser",
                    "{\"content_type\":\"tether_browsing_display\",\"result\":\"# 【0†A】\",\"summary\":\"s\"}",
                    ""),
                result("browser", "# 【0†A】\n\ns")),
            new Case(
                tool(
                    "c",
                    "{\"content_type\":\"citable_code_output\",\"output_str\":\"out\"}",
                    "\"metadata\":{\"display_title\":\"T\",\"display_url\":\"u\"}"),
                result("T", "out").with(Part.Meta.URL, "u")),
            new Case(
                tool(
                    "computer",
                    "{\"content_type\":\"computer_output\",\"state\":{\"title\":\"Home\",\"url\":\"u\"}}",
                    ""),
                result("computer", "Home").with(Part.Meta.URL, "u")),
            new Case(
                one(
                    "{\"content_type\":\"system_error\",\"name\":\"Timeout\",\"text\":\"Too slow\"}",
                    ""),
                result("Timeout", "Too slow").with(Part.Meta.ERROR, "true"))));
  }

  @Test
  void thinkingIsKeptApart() throws IOException {
    Part withSummary = part(PartKind.THINKING, null, "Weighing", "Long thought");
    check(
        List.of(
            new Case(
                one(
                    "{\"content_type\":\"thoughts\",\"thoughts\":[{\"summary\":\"Weighing\",\"content\":\"Long thought\"},"
                        + "{\"summary\":\"Only this\",\"content\":\"\",\"chunks\":[]},{\"summary\":\"S\",\"content\":\"\",\"chunks\":[\"a\",\"b\"]}]}",
                    ""),
                withSummary,
                part(PartKind.THINKING, null, "Only this", "Only this"),
                part(PartKind.THINKING, null, "S", "a\n\nb")),
            new Case(
                one("{\"content_type\":\"thoughts\",\"parts\":[\"old style\"]}", ""),
                Part.thinking("old style")),
            new Case(
                one(
                    "{\"content_type\":\"reasoning_recap\",\"content\":\"Thought for 12s\"}",
                    "\"metadata\":{\"finished_duration_sec\":12}"),
                Part.thinking("Thought for 12s").with(Part.Meta.SECONDS, "12"))));
  }

  @Test
  void contextAboutThePersonIsProse() throws IOException {
    check(
        List.of(
            new Case(
                one(
                    "{\"content_type\":\"user_editable_context\",\"user_profile\":\"I bake\",\"user_instructions\":\"Be brief\"}",
                    ""),
                Part.prose("I bake").with(Part.Meta.TYPE, "user_profile"),
                Part.prose("Be brief").with(Part.Meta.TYPE, "user_instructions")),
            new Case(
                one(
                    "{\"content_type\":\"model_editable_context\",\"model_set_context\":\"Likes tea\"}",
                    ""),
                Part.prose("Likes tea").with(Part.Meta.TYPE, "model_set_context"))));
  }

  @Test
  void aVoiceChatIsItsTranscript() throws IOException {
    List<Part> parts =
        read(
            one(
                "{\"content_type\":\"multimodal_text\",\"parts\":[{\"content_type\":\"audio_transcription\",\"text\":\"Hello there\",\"direction\":\"in\"},"
                    + "{\"content_type\":\"real_time_user_audio_video_asset_pointer\",\"audio_asset_pointer\":{\"content_type\":\"audio_asset_pointer\",\"asset_pointer\":\"sediment://file_1\",\"format\":\"wav\"}}]}",
                ""));

    assertThat(parts.getFirst()).isEqualTo(Part.prose("Hello there"));
    assertThat(parts.getLast().kind()).isEqualTo(PartKind.ATTACHMENT);
    assertThat(parts.getLast().mime()).isEqualTo("audio/wav");
    assertThat(parts.getLast().about(Part.Meta.MISSING)).isNotEmpty();
  }

  @Test
  void whatIsNewToThisVersionIsKeptAndListed() throws IOException {
    String export = one("{\"content_type\":\"hologram\",\"text\":\"shown\",\"x\":{\"y\":1}}", "");

    assertThat(read(export)).containsExactly(Part.prose("shown").with(Part.Meta.TYPE, "hologram"));
    assertThat(remarks(items(json(folder, export))))
        .extracting(remark -> remark.reason())
        .containsExactly(
            "Content type “hologram” is new to this version: its text and the original were kept.");
    assertThat(read(one("{\"content_type\":\"hologram\",\"x\":{\"y\":1}}", "")).getFirst().text())
        .contains("\"y\" : 1");
    assertThat(
            read(
                one(
                    "{\"content_type\":\"multimodal_text\",\"parts\":[{\"content_type\":\"smell\",\"text\":\"rose\"}]}",
                    "")))
        .containsExactly(Part.prose("rose").with(Part.Meta.TYPE, "smell"));
  }

  @Test
  void brokenTextIsRepairedAndCounted() throws IOException {
    var item =
        (app.commonplace.importing.Item.Draft)
            items(json(folder, one(says("a\\u0000b\\ud83dc\\u202Ed"), ""))).getFirst();

    assertThat(item.draft().passages().getFirst().parts().getFirst().part().text())
        .isEqualTo("ab\uFFFDc\u202Ed");
    assertThat(item.repaired()).isEqualTo(2);
  }

  // ---- canvas

  private static String canvas(String recipient, String arguments) {
    return message(
        "assistant",
        "{\"content_type\":\"code\",\"text\":" + quoted(arguments) + "}",
        "\"recipient\":\"canmore." + recipient + "\"");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Test
  void aCanvasDocumentKeepsItsVersionsOnEachBranch() throws IOException {
    var mapping =
        new Mapping()
            .node(
                "make",
                "",
                canvas(
                    "create_textdoc",
                    "{\"name\":\"Plan\",\"type\":\"code/python\",\"content\":\"a = 1\\nb = (2)\"}"),
                "told")
            .node(
                "told",
                "make",
                "{\"author\":{\"role\":\"tool\"},\"content\":{\"content_type\":\"text\",\"parts\":[\"ok\"]},\"metadata\":{\"canvas\":{\"textdoc_id\":\"doc7\"}}}",
                "edit",
                "other")
            .node(
                "edit",
                "told",
                canvas(
                    "update_textdoc",
                    "{\"updates\":[{\"pattern\":\"\\\\(2\\\\)\",\"multiple\":false,\"replacement\":\"3\"}]}"))
            .node(
                "other",
                "told",
                canvas(
                    "update_textdoc",
                    "{\"updates\":[{\"pattern\":\".*\",\"multiple\":true,\"replacement\":\"new\"}]}"),
                "last")
            .node(
                "last",
                "other",
                canvas(
                    "update_textdoc",
                    "{\"updates\":[{\"pattern\":\"(a+)+$\",\"replacement\":\"x\"}]}"));
    EntryDraft draft = drafts(json(folder, mapping.export())).getFirst();

    var versions = new ArrayList<String>();
    for (String passage : List.of("make", "edit", "other", "last")) {
      Part part = parts(draft, passage).getFirst();
      versions.add(
          part.kind()
              + " "
              + part.about(Part.Meta.DOCUMENT)
              + " "
              + part.about(Part.Meta.COMMAND)
              + " "
              + part.language()
              + ": "
              + part.text());
    }
    assertThat(versions)
        .containsExactly(
            "CODE doc7 create python: a = 1\nb = (2)",
            "CODE doc7 update python: a = 1\nb = 3",
            "CODE doc7 rewrite python: new",
            // an expression that only the provider's own program could follow is kept as it stands
            "TOOL_CALL null null null: {\"updates\":[{\"pattern\":\"(a+)+$\",\"replacement\":\"x\"}]}");
  }
}
