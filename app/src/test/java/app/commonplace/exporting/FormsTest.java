package app.commonplace.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Blob;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final Instant NOON = Instant.parse("2026-11-14T12:00:00Z");

  private static Entry entry(String title) {
    return new Entry(
        new EntryId(1),
        EntryKind.CONVERSATION,
        "chatgpt",
        "",
        "c1",
        title,
        "gpt-5",
        null,
        NOON,
        NOON,
        new PassageId(2),
        3,
        2,
        0,
        "",
        List.of("work/search"),
        true,
        false,
        false,
        null);
  }

  private static Passage passage(
      long id, Long parent, Role role, boolean current, List<Part> parts) {
    return new Passage(
        new PassageId(id),
        new EntryId(1),
        "m" + id,
        parent == null ? null : new PassageId(parent),
        (int) id,
        role,
        null,
        role == Role.ASSISTANT ? "gpt-5" : null,
        NOON,
        false,
        current,
        parts);
  }

  private static Told told() {
    Part image =
        new Part(
            PartKind.IMAGE,
            "image/png",
            null,
            "a b.png",
            "",
            new Blob("ab".repeat(32), 3),
            Map.of());
    return new Told(
        entry("Why: \"WAL\"?"),
        List.of(
            passage(
                1, null, Role.USER, true, List.of(Part.prose("Look <script>x</script>"), image)),
            passage(
                2,
                1L,
                Role.ASSISTANT,
                true,
                List.of(
                    Part.thinking("Hm\nwell"),
                    Part.prose("Because."),
                    Part.code("sql", "SELECT '```'"))),
            passage(
                3,
                1L,
                Role.ASSISTANT,
                false,
                List.of(Part.prose("![p](http://evil.example/q) [x](javascript:alert(1))")))),
        List.of(new Note(1, new EntryId(1), new PassageId(2), "mine", NOON, NOON)));
  }

  @Test
  void markdownTellsTheCurrentBranchThenTheOthers() {
    String markdown = new MarkdownForm(part -> "files/a b.png").of(told());
    assertThat(markdown)
        .isEqualTo(
            """
            ---
            title: "Why: \\"WAL\\"?"
            source: "ChatGPT"
            id: "c1"
            model: "gpt-5"
            created: 2026-11-14T12:00:00Z
            updated: 2026-11-14T12:00:00Z
            tags:
              - "work/search"
            starred: true
            ---

            # Why: "WAL"?

            ## 1 · You · 2026-11-14T12:00:00Z

            Look <script>x</script>

            ![a b.png](<files/a b.png>)

            ## 2 · gpt-5 · 2026-11-14T12:00:00Z

            > [!note]- Thinking
            > Hm
            > well

            Because.

            ````sql
            SELECT '```'
            ````

            > [!note] Your note
            > mine

            ---

            ## Other branches

            ## 3 · gpt-5 · 2026-11-14T12:00:00Z · after 1

            ![p](http://evil.example/q) [x](javascript:alert(1))

            """);
  }

  @Test
  void whatIsNoProseHasAFormOfItsOwn() {
    Part file =
        new Part(PartKind.ATTACHMENT, "text/plain", null, "a [b].txt", "Inside", null, Map.of());
    Part page = new Part(PartKind.CITATION, null, null, "Why [sic]", "", null, Map.of());
    var told =
        new Told(
            entry("Asides"),
            List.of(
                passage(1, null, Role.SYSTEM, true, List.of(Part.prose("Slow down."))),
                passage(2, 1L, Role.USER, true, List.of(file.with(Part.Meta.MISSING, "Lost."))),
                passage(
                    3,
                    2L,
                    Role.ASSISTANT,
                    true,
                    List.of(
                        new Part(PartKind.THINKING, null, null, "A look", "Hm", null, Map.of()),
                        new Part(PartKind.TOOL_CALL, null, null, "ls", "", null, Map.of()),
                        Part.prose("> [!note] Your note\n```\nopen"),
                        page,
                        page.with(Part.Meta.URL, "https://example.org/a<b>")))),
            List.of());
    String markdown = new MarkdownForm(_ -> null).of(told);
    assertThat(markdown.substring(markdown.indexOf("## 1")))
        .isEqualTo(
            """
            ## 1 · System · 2026-11-14T12:00:00Z

            Slow down.

            ## 2 · You · 2026-11-14T12:00:00Z

            > [!note] File: a [b].txt
            > Lost.

            > [!note]- Text: a [b].txt
            > Inside

            ## 3 · gpt-5 · 2026-11-14T12:00:00Z

            > [!note]- Thinking: A look
            > Hm

            > [!note]- Tool call: ls

            \\> [!note] Your note
            ```
            open
            ```

            > [!note] Source: Why [sic]

            - [Why \\[sic\\]](<https://example.org/a%3Cb%3E>)

            """);
    assertThat(HtmlForm.of("Asides", markdown))
        .contains("<p><strong>File: a [b].txt</strong><br>\nLost.</p>")
        .contains("<p><strong>Tool call: ls</strong></p>");
  }

  @Test
  void aPageRunsNothingAndLoadsNothingFromElsewhere() {
    String page = HtmlForm.of("T <b>", new MarkdownForm(part -> "files/a b.png").of(told()));
    assertThat(page)
        .contains("<title>T &lt;b&gt;</title>")
        .contains("&lt;script&gt;")
        .contains("<img src=\"files/a%20b.png\"")
        .contains("<a rel=\"nofollow\" href=\"http://evil.example/q\">p</a>")
        .doesNotContain("<script")
        .doesNotContain("javascript:")
        .doesNotContain("title: ");
  }

  @Test
  void namesAreSafeOnEverySystemAndGivenOnce() {
    var names = new FileNames(ZoneOffset.UTC);
    assertThat(names.of(entry("../a/b: c?"), ".md")).isEqualTo("2026-11-14 a b c.md");
    assertThat(names.of(entry("../A/B: c?"), ".md")).isEqualTo("2026-11-14 A B c (2).md");
    assertThat(names.of(entry(" \u202e "), ".md")).isEqualTo("2026-11-14 Untitled.md");
    assertThat(FileNames.ofBlob("ab".repeat(32), "../x.png")).isEqualTo("abababababab-x.png");
  }
}
