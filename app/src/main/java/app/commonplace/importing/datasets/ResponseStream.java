package app.commonplace.importing.datasets;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Json;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Streams of OpenAI's newer interface tell of an answer in many events, and most of them as a
/// whole in the last. Of one that broke off before it, what had come so far is put together. What
/// is no event goes through. One thread, used once.
final class ResponseStream implements Elements.Reader {
  private static final String TYPE = "type";
  private static final String EVENT = "response.";
  private static final String WHOLE = "response";
  private static final String OUTPUT = "output";
  private static final String BROKEN_OFF = "response.incomplete";
  private static final Set<String> ENDS =
      Set.of("response.completed", BROKEN_OFF, "response.failed");

  /// An item of the answer as far as it has come.
  private static final class Begun {
    private @Nullable ObjectNode stated;
    private boolean isWhole;
    private final StringBuilder words = new StringBuilder();
  }

  private final Elements.Reader reader;
  private final Map<Integer, Begun> items = new TreeMap<>();
  private @Nullable Element first;

  ResponseStream(Elements.Reader reader) {
    this.reader = reader;
  }

  @Override
  public void read(Element element) {
    String type = element.node().path(TYPE).asString("");
    if (!type.startsWith(EVENT)) {
      reader.read(element);
    } else if (ENDS.contains(type)) {
      Element whole = whole(element);
      forget();
      reader.read(whole);
    } else {
      begin(element, type);
      event(type, element.node());
    }
  }

  /// A stream follows another that never ended.
  private void begin(Element element, String type) {
    Element open = first;
    if (open != null
        && (type.equals("response.created") || !open.member().equals(element.member()))) {
      finish();
    }
    first = first == null ? element : first;
  }

  private void event(String type, JsonNode event) {
    JsonNode index = event.path("output_index");
    int place = index.isInt() ? index.intValue() : 0;
    JsonNode item = event.path("item");
    boolean adds = type.endsWith(".delta") && event.path("delta").isString();
    if (!adds && !(item instanceof ObjectNode)) {
      return;
    }
    Begun begun = items.computeIfAbsent(place, _ -> new Begun());
    if (adds) {
      begun.words.append(event.path("delta").stringValue());
    } else if (item instanceof ObjectNode stated && !begun.isWhole) {
      begun.stated = stated;
      begun.isWhole = type.endsWith(".done");
    }
  }

  /// Some servers end a stream without saying the answer again: it is what the events before told.
  private Element whole(Element end) {
    Element open = first;
    boolean told = !end.node().path(WHOLE).path(OUTPUT).isEmpty();
    if (told || items.isEmpty() || open == null || !open.member().equals(end.member())) {
      return end;
    }
    ObjectNode event = ((ObjectNode) end.node()).deepCopy();
    ObjectNode answer =
        event.path(WHOLE) instanceof ObjectNode stated ? stated : event.putObject(WHOLE);
    if (open.node().path(WHOLE) instanceof ObjectNode began) {
      began.forEachEntry((key, value) -> answer.putIfAbsent(key, value));
    }
    var output = answer.putArray(OUTPUT);
    items.values().forEach(item -> output.add(soFar(item)));
    return end.saying(event);
  }

  private void forget() {
    items.clear();
    first = null;
  }

  @Override
  public void end() {
    finish();
    reader.end();
  }

  private void finish() {
    Element open = first;
    if (open == null) {
      return;
    }
    ObjectNode answer =
        open.node().path(WHOLE) instanceof ObjectNode told
            ? told.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    var output = answer.putArray(OUTPUT);
    items.values().forEach(item -> output.add(soFar(item)));
    ObjectNode event = JsonNodeFactory.instance.objectNode().put(TYPE, BROKEN_OFF);
    event.set(WHOLE, answer);
    var remarks = new ArrayList<>(open.remarks());
    remarks.add(
        Remark.part(
            open.place(), "This answer broke off while it came in; what had come of it was kept."));
    forget();
    reader.read(
        new Element(
            open.member(), event, Json.bytes(event), open.place(), remarks, open.repaired()));
  }

  /// An item that was not finished has its words only in the events.
  private static ObjectNode soFar(Begun begun) {
    ObjectNode stated = begun.stated;
    ObjectNode item =
        stated == null
            ? JsonNodeFactory.instance.objectNode().put(TYPE, "message").put("role", "assistant")
            : stated.deepCopy();
    String words = begun.words.toString();
    if (begun.isWhole || words.isEmpty()) {
      return item;
    }
    switch (item.path(TYPE).asString("")) {
      case "message" ->
          item.putArray("content").addObject().put(TYPE, "output_text").put("text", words);
      case "reasoning" -> item.putArray("summary").addObject().put("text", words);
      case "function_call" -> item.put("arguments", words);
      default -> item.put("input", words);
    }
    return item;
  }
}
