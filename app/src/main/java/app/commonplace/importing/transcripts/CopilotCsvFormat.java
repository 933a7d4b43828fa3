package app.commonplace.importing.transcripts;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.NamedFormat;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Turn;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The activity of Microsoft Copilot as the account's privacy page gives it: a table with a row for
/// each message, of which the first column names the conversation. Stateless.
public final class CopilotCsvFormat extends NamedFormat {
  private static final String PROVIDER = "microsoft-copilot";
  private static final String COLUMNS = "conversation,time,author,message";
  private static final String TITLE = "conversation";
  private static final String ROWS = "rows";

  public CopilotCsvFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return false;
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    String first = beginning.text().lines().findFirst().orElse("");
    String columns = first.replaceAll("[\"\\s\\uFEFF]", "").toLowerCase(Locale.ROOT);
    return columns.equals(COLUMNS)
        ? Optional.of(Recognition.certain("its columns are those of Copilot's activity"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    long read = 0;
    for (Member member : export.members()) {
      try {
        conversations(TextFile.read(export.archive(), member))
            .forEach(one -> sink.accept(item(one)));
      } catch (IOException e) {
        sink.accept(
            new Item.Failed(
                member.name(), "This file could not be read: " + e.getMessage() + ".", 0));
      }
      read += member.size();
      sink.position(read);
    }
  }

  /// An element for each conversation, which is what is kept as its original.
  private static List<Element> conversations(Element file) {
    Map<String, ObjectNode> byTitle = new LinkedHashMap<>();
    for (List<String> row : CsvRows.of(TextFile.text(file.node())).stream().skip(1).toList()) {
      if (row.size() > 1) {
        ArrayNode fields =
            byTitle
                .computeIfAbsent(
                    row.getFirst(),
                    title -> JsonNodeFactory.instance.objectNode().put(TITLE, title))
                .withArray(ROWS)
                .addArray();
        row.stream().skip(1).forEach(fields::add);
      }
    }
    var elements = new ArrayList<Element>();
    for (ObjectNode node : byTitle.values()) {
      elements.add(
          new Element(
              file.member(),
              node,
              Json.bytes(node),
              file.place() + ", conversation " + (elements.size() + 1),
              List.of(),
              file.repaired()));
    }
    return elements;
  }

  private static Item item(Element element) {
    var talk = new Talk(element, PROVIDER);
    String title = talk.texts().filled(element.node(), TITLE);
    // many begin alike, and the table gives them no ids
    talk.title(title).apartBy(title);
    List<JsonNode> rows = new ArrayList<>(element.node().path(ROWS).values());
    Instant first = rows.isEmpty() ? null : time(rows.getFirst());
    Instant last = rows.isEmpty() ? null : time(rows.getLast());
    boolean tied = first != null && first.equals(last) && !asks(rows.getFirst());
    boolean turned = first != null && last != null && first.isAfter(last);
    if (turned || (tied && asks(rows.getLast()))) {
      // the newest comes first, and an answer has the time of its question
      Collections.reverse(rows);
    }
    for (JsonNode row : rows) {
      boolean person = asks(row);
      String text = talk.texts().clean(row.path(2).asString(""));
      talk.add(Turn.of(person ? "user" : "assistant", Said.parts(text)).at(time(row)));
    }
    return talk.item();
  }

  private static boolean asks(JsonNode row) {
    return row.path(1).asString("").strip().equalsIgnoreCase("human");
  }

  private static @Nullable Instant time(JsonNode row) {
    return Times.of(row.path(0).asString(""));
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, CopilotCsvFormat::item);
  }
}
