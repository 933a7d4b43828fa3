package app.commonplace.importing.chatgpt;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CitationsTest {
  private static final String CITE = "\uE200cite\uE202turn0search3\uE201";

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static String resolve(String metadata, String text) {
    return new Citations(json(metadata), new Texts(0)).resolve(text);
  }

  private static String reference(String mark, String rest) {
    return "{\"matched_text\":\"" + mark + "\",\"start_idx\":3," + rest + "}";
  }

  /// A reference as exports have it since the middle of 2026: it does not repeat its mark.
  private static String tokens(int page, String rest) {
    String refs =
        "\"refs\":[{\"turn_index\":0,\"ref_type\":\"search\",\"ref_index\":" + page + "}]";
    return "{" + rest.formatted(refs) + "}";
  }

  @Test
  void resolvesEachStyle() {
    String item = "\"items\":[{\"title\":\"A [b]\",\"url\":\"https://a.example/x (1)\"}]";
    String link = "[A \\[b\\]](https://a.example/x%20%281%29)";
    String old =
        "{\"citations\":[{\"start_ix\":%d,\"end_ix\":%d,\"metadata\":{\"title\":\"T\",\"url\":\"https://t.example\"}}]}";
    record Case(String why, String metadata, String text, String expected) {}
    for (Case one :
        List.of(
            new Case(
                "private-use span",
                "{\"content_references\":[" + reference(CITE, item) + "]}",
                "Yes." + CITE + " More",
                "Yes. " + link + " More"),
            new Case(
                "the same mark twice",
                "{\"content_references\":["
                    + reference(CITE, item)
                    + ","
                    + reference(CITE, "\"items\":[{\"title\":\"B\",\"url\":\"https://b.example\"}]")
                    + "]}",
                "a" + CITE + "b" + CITE,
                "a " + link + "b [B](https://b.example)"),
            new Case(
                "two pages in one mark",
                "{\"content_references\":["
                    + reference(
                        CITE,
                        "\"items\":[{\"title\":\"A\",\"url\":\"https://a.example\"},{\"title\":\"B\",\"url\":\"https://b.example\"}]")
                    + "]}",
                "x " + CITE,
                "x [A](https://a.example), [B](https://b.example)"),
            new Case(
                "an address of its own",
                "{\"content_references\":["
                    + reference(
                        CITE,
                        "\"type\":\"webpage\",\"title\":\"W\",\"url\":\"https://w.example/p\"")
                    + "]}",
                CITE,
                "[W](https://w.example/p)"),
            new Case(
                "fallback items",
                "{\"content_references\":["
                    + reference(
                        CITE, "\"items\":[],\"fallback_items\":[{\"url\":\"https://f.example/p\"}]")
                    + "]}",
                CITE,
                "[f.example](https://f.example/p)"),
            new Case(
                "only safe addresses",
                "{\"content_references\":["
                    + reference(CITE, "\"safe_urls\":[\"https://s.example\"]")
                    + "]}",
                CITE,
                "[s.example](https://s.example)"),
            new Case(
                "a file",
                "{\"content_references\":["
                    + reference(CITE, "\"type\":\"file\",\"name\":\"notes.pdf\"")
                    + "]}",
                "see " + CITE,
                "see (notes.pdf)"),
            new Case(
                "only an alternative text",
                "{\"content_references\":["
                    + reference(CITE, "\"type\":\"entity\",\"alt\":\"Paris\"")
                    + "]}",
                "in " + CITE,
                "in Paris"),
            new Case(
                "images stand for nothing to read",
                "{\"content_references\":[" + reference(CITE, "\"type\":\"image_group\"") + "]}",
                "a" + CITE + "b",
                "ab"),
            new Case(
                "a blank mark changes nothing",
                "{\"content_references\":[" + reference(" ", item) + "]}",
                "a b",
                "a b"),
            new Case(
                "marks that no reference repeats, told by their tokens",
                "{\"content_references\":["
                    + tokens(
                        7,
                        "\"type\":\"grouped_webpages\",\"items\":[{\"title\":\"B\","
                            + "\"url\":\"https://b.example\",%s}]")
                    + ","
                    + tokens(3, "\"items\":[{\"title\":\"A\",\"url\":\"https://a.example\",%s}]")
                    + ","
                    + tokens(3, "\"items\":[{\"title\":\"C\",\"url\":\"https://c.example\",%s}]")
                    + ",{\"type\":\"sources_footnote\",\"sources\":[]}]}",
                "x "
                    + CITE
                    + " y \uE200cite\uE202turn0search7\uE202turn1news2\uE201 z"
                    + CITE
                    + CITE,
                "x [A](https://a.example) y [B](https://b.example) z [C](https://c.example)"),
            new Case(
                "a file that no reference repeats the mark of",
                "{\"content_references\":[{\"type\":\"file\",\"name\":\"notes.pdf\",\"input_pointer\":"
                    + "{\"message_index\":0,\"file_index\":1,\"line_range_start\":3}}]}",
                "see \uE200filecite\uE202turn0file1\uE202L3-L8\uE201",
                "see (notes.pdf)"),
            new Case("unexplained spans go", "{}", "a" + CITE + "b\uE202c", "abc"),
            new Case("a span without its end", "{}", "a\uE200cite\uE202x", "acitex"),
            new Case(
                "other private-use characters stay",
                "{}",
                "\uF0A7 bullet \uF8FF \uE203",
                "\uF0A7 bullet \uF8FF \uE203"),
            new Case(
                "old mark at its place",
                old.formatted(2, 11),
                "a 【1†source】 b",
                "a 【1†source】 b".replace("【1†source】", "[T](https://t.example)")),
            new Case(
                "old mark, offsets in code points",
                old.formatted(2, 12),
                "\uD83D\uDE00 【3:0†src】",
                "\uD83D\uDE00 [T](https://t.example)"),
            new Case(
                "old mark, wrong offsets",
                old.formatted(90, 99),
                "a【1†x】 b【2†y】",
                "a [T](https://t.example) b【2†y】"),
            new Case(
                "old mark, no source",
                "{\"citations\":[{\"start_ix\":0,\"end_ix\":3}]}",
                "【1†x】",
                "【1†x】"),
            new Case("brackets that are no mark", old.formatted(0, 4), "【註】 text", "【註】 text"))) {
      assertThat(resolve(one.metadata(), one.text())).as(one.why()).isEqualTo(one.expected());
    }
  }

  @Test
  void keepsEachSourceOnceAsAPart() {
    String item = "{\"title\":\"A\",\"url\":\"https://a.example\",\"snippet\":\"words\"}";
    var citations =
        new Citations(
            json(
                "{\"content_references\":["
                    + reference(CITE, "\"items\":[" + item + "]")
                    + ","
                    + reference(
                        " ",
                        "\"sources\":["
                            + item
                            + ",{\"title\":\"B\",\"url\":\"https://b.example\"}]")
                    + "]}"),
            new Texts(0));
    citations.resolve("x" + CITE);

    assertThat(citations.parts())
        .extracting(part -> part.name() + " " + part.about(Part.Meta.URL) + " " + part.text())
        .containsExactly("A https://a.example words", "B https://b.example ");
  }
}
