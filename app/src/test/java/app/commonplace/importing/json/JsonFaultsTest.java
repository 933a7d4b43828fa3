package app.commonplace.importing.json;

import static app.commonplace.importing.ExportFiles.bytes;
import static app.commonplace.importing.ExportFiles.drafts;
import static app.commonplace.importing.ExportFiles.items;
import static app.commonplace.importing.ExportFiles.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What broken or hostile JSON costs: only itself, and it is told where.
class JsonFaultsTest {
  @TempDir Path folder;

  private static final String BEFORE = "[" + conversation("c1", "Hello") + ",";
  private static final String AFTER = "," + conversation("c3", "Bye") + "]";

  private static String conversation(String id, String text) {
    return """
    {"id":"%s","mapping":{"n":{"id":"n","message":{"author":{"role":"user"},\
    "content":{"content_type":"text","parts":["%s"]}}}}}\
    """
        .formatted(id, text);
  }

  private List<Item> read(byte[] file) throws IOException {
    return items(Files.write(folder.resolve("conversations.json"), file));
  }

  private static List<String> ids(List<Item> items) {
    return drafts(items).stream().map(EntryDraft::externalId).toList();
  }

  private static String text(EntryDraft draft) {
    PassageDraft passage = draft.passages().getFirst();
    return passage.parts().getFirst().part().text();
  }

  @Test
  void aFaultInOneConversationIsListedWithItsPlaceAndTheOthersAreKept() throws IOException {
    record Case(String broken, String reason) {}
    for (Case one :
        List.of(
            new Case(
                "{\"id\":\"c2\",\"mapping\":{\"n\":"
                    + "[".repeat(10_000)
                    + "]".repeat(10_000)
                    + "}}",
                "This conversation is nested more than 500 levels deep"),
            new Case(
                "{\"id\":\"c2\",\"x\":" + "9".repeat(1_000_000) + ",\"mapping\":{}}",
                "This conversation holds a number or name that is too long"),
            new Case(
                "{\"id\":\"c2\",\"" + "k".repeat(60_000) + "\":1,\"mapping\":{}}",
                "This conversation holds a number or name that is too long"),
            new Case("{\"id\":\"c2\",\"mapping\":{\"n\":}}", "This conversation is not valid JSON"),
            new Case("{\"id\":\"c2\" \"mapping\":{}}", "This conversation is not valid JSON"),
            new Case(
                "{\"id\":\"c2\",\"mapping\":{\"n\":{}}", "This conversation is not valid JSON"))) {
      List<Item> items = read(bytes(BEFORE + one.broken() + AFTER));

      assertThat(ids(items)).as(one.reason()).containsExactly("c1", "c3");
      assertThat(remarks(items)).hasSize(1);
      Remark remark = remarks(items).getFirst();
      assertThat(remark.place()).isEqualTo("conversations.json, conversation 2 (byte 129)");
      assertThat(remark.reason()).startsWith(one.reason());
    }
  }

  @Test
  void whatDoesNotChangeTheMeaningIsForgiven() throws IOException {
    record Case(String conversation, String text) {}
    for (Case one :
        List.of(
            new Case(
                conversation("c2", "raw \u0001 control").replace("{\"id\"", "{\"w\":NaN,\"id\""),
                "raw  control"),
            new Case(conversation("c2", "tab\there"), "tab\there"),
            new Case(
                "{\"id\":\"zz\"," + conversation("c2", "same key twice").substring(1),
                "same key twice"),
            new Case(conversation("c2", "x\\u0000y\\ud800z"), "xy\uFFFDz"),
            new Case(conversation("c2", "right\u202Eleft"), "right\u202Eleft"))) {
      List<Item> items = read(bytes(BEFORE + one.conversation() + AFTER));

      assertThat(ids(items)).containsExactly("c1", "c2", "c3");
      assertThat(text(drafts(items).get(1))).isEqualTo(one.text());
    }
  }

  @Test
  void bytesThatAreNoUtf8AreReplacedAndCounted() throws IOException {
    var file = new ByteArrayOutputStream();
    file.write(
        bytes(
            "[{\"id\":\"c1\",\"mapping\":{\"n\":{\"message\":{\"author\":{\"role\":\"user\"},\"content\":{\"parts\":[\"a"));
    file.write(new byte[] {(byte) 0xC3});
    file.write(bytes("\"]}}}}}]"));

    var item = (Item.Draft) read(file.toByteArray()).getFirst();

    assertThat(text(item.draft())).isEqualTo("a\uFFFD");
    assertThat(item.repaired()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "BOM"})
  void everyEncodingGivesTheSameDrafts(String encoding) throws IOException {
    String text = "[" + conversation("c1", "Grüße 世界 \uD83D\uDE00") + "]\r\n";
    byte[] file =
        encoding.equals("BOM") ? bytes("\uFEFF" + text) : text.getBytes(Charset.forName(encoding));

    assertThat(text(drafts(read(file)).getFirst())).isEqualTo("Grüße 世界 \uD83D\uDE00");
  }

  @Test
  void aFileThatIsCutOrGoesOnIsToldAboutAsAWhole() throws IOException {
    String whole = BEFORE + conversation("c2", "x") + AFTER;
    List<Item> cut = read(bytes(whole.substring(0, whole.length() - 30)));
    List<Item> trailing = read(bytes(whole + "\n<!-- saved by a tool -->"));

    assertThat(ids(cut)).containsExactly("c1", "c2");
    assertThat(remarks(cut))
        .extracting(Remark::reason)
        .containsExactly(
            "This conversation is cut off: the file ends in the middle of it.",
            "This file is incomplete: its end is missing.");
    assertThat(ids(trailing)).containsExactly("c1", "c2", "c3");
    assertThat(remarks(trailing))
        .extracting(Remark::reason)
        .containsExactly("Something that is no JSON follows at the end; it was left.");
  }

  @Test
  void oneBadConversationAmongTenThousandCostsOne() throws IOException {
    Path path = folder.resolve("conversations.json");
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int i = 0; i < 10_000; i++) {
        out.write(
            bytes(
                (i == 0 ? "[" : ",")
                    + (i == 7_000
                        ? "{\"id\":\"bad\",\"mapping\":{\"n\""
                        : conversation("c" + i, "Hello"))));
      }
      out.write(bytes("]"));
    }

    List<Item> items = items(path);

    assertThat(drafts(items)).hasSize(9_999);
    assertThat(remarks(items))
        .singleElement()
        .satisfies(remark -> assertThat(remark.place()).contains("conversation 7001 (byte "));
  }

  @Test
  void aMessageOfAHundredMegabytesIsCutWithANote() throws IOException {
    Path path = folder.resolve("conversations.json");
    try (OutputStream out = Files.newOutputStream(path)) {
      String[] around = conversation("c1", "%s").split("%s", -1);
      out.write(bytes("[" + around[0]));
      byte[] piece = "All work and no play. ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(piece);
      }
      out.write(bytes(around[1] + "," + conversation("c2", "after") + "]"));
    }

    List<Item> items = items(path);

    assertThat(ids(items)).containsExactly("c1", "c2");
    assertThat(text(drafts(items).getFirst())).hasSize(32 << 20);
    assertThat(remarks(items))
        .extracting(Remark::reason)
        .containsExactly("A text was longer than 32 MB and cut there.");
  }
}
