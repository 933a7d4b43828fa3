package app.commonplace.importing.openwebui;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what stands beside the words of a message: files, pages that were embedded, sources, what
/// was looked for, programs that were run. One for each conversation; one thread.
final class Beside {
  private static final String NEVER = "Open WebUI's exports name files but never hold them.";

  private final Texts texts;
  private final Consumer<String> aside;

  /// @param aside told what is left to the original
  Beside(Texts texts, Consumer<String> aside) {
    this.texts = texts;
    this.aside = aside;
  }

  List<PartDraft> files(JsonNode files) {
    return files.values().stream().filter(JsonNode::isObject).map(this::file).toList();
  }

  private PartDraft file(JsonNode file) {
    String url = texts.orEmpty(file, "url");
    String name = texts.firstFilled(file, "name", "filename");
    boolean image = texts.orEmpty(file, "type").equals("image");
    String inside = texts.filled(file.path("file").path("data"), "content");
    if (inside != null) {
      return PartDraft.of(
          attachment(MimeType.ofName(name), name, inside)
              .with(Meta.FILE_ID, texts.filled(file, "id")));
    }
    if (url.startsWith("data:")) {
      return Base64File.ofAddress(image ? "image/*" : null, name, url);
    }
    String id = texts.firstFilled(file, "id", "url");
    return Base64File.absent(image ? "image/*" : null, name, id, NEVER);
  }

  private static Part attachment(@Nullable String mime, @Nullable String name, String text) {
    return new Part(PartKind.ATTACHMENT, mime, null, name, text, null, Map.of());
  }

  /// Pages that tools showed within the answer: HTML, or the address of a page.
  List<PartDraft> embeds(JsonNode embeds) {
    var parts = new ArrayList<PartDraft>();
    for (String embed : texts.all(embeds)) {
      boolean address = embed.startsWith("http://") || embed.startsWith("https://");
      parts.add(
          address
              ? Base64File.ofAddress("text/html", null, embed)
              : PartDraft.of(attachment("text/html", null, embed)));
    }
    return parts;
  }

  /// Each source holds passages of a document, with what is known of each.
  List<PartDraft> sources(JsonNode sources) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode source : sources.values()) {
      JsonNode about = source.path("source");
      List<String> passages = texts.all(source.get("document"));
      for (int i = 0; i < passages.size(); i++) {
        JsonNode metadata = source.path("metadata").path(i);
        String name = texts.firstFilled(metadata, "name", "title");
        String stated = texts.filled(metadata, "source_url");
        String url = stated == null ? address(texts.filled(metadata, "source")) : stated;
        Source found =
            new Source(
                name == null ? texts.firstFilled(about, "name", "title") : name,
                url == null ? texts.filled(about, "url") : url,
                passages.get(i));
        parts.add(PartDraft.of(found.part()));
      }
      Source named = passages.isEmpty() ? Source.of(about, texts) : null;
      if (named != null) {
        parts.add(PartDraft.of(named.part()));
      }
    }
    return parts;
  }

  private static @Nullable String address(@Nullable String source) {
    return source != null && source.startsWith("http") ? source : null;
  }

  /// What was looked for before the answer, and where. What only says how far it is tells nothing.
  List<PartDraft> steps(Collection<JsonNode> history) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode step : history) {
      String action = texts.filled(step, "action");
      var asked = new ArrayList<String>(texts.all(step.get("queries")));
      String query = texts.filled(step, "query");
      if (asked.isEmpty() && query != null) {
        asked.add(query);
      }
      var found = new ArrayList<String>(texts.all(step.get("urls")));
      for (JsonNode item : step.path("items").values()) {
        String link = texts.filled(item, "link");
        String title = texts.filled(item, "title");
        found.add(title == null ? link == null ? texts.json(item) : link : title + "\n" + link);
      }
      if (!asked.isEmpty()) {
        parts.add(PartDraft.of(tool(PartKind.TOOL_CALL, action, String.join("\n", asked))));
      }
      if (!found.isEmpty()) {
        parts.add(PartDraft.of(tool(PartKind.TOOL_RESULT, action, String.join("\n", found))));
      }
      if (asked.isEmpty() && found.isEmpty() && texts.filled(step, "description") != null) {
        aside.accept("statusHistory");
      }
    }
    return parts;
  }

  /// Programs that were run beside the answer.
  List<PartDraft> programs(JsonNode executions) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode one : executions.values()) {
      String id = texts.filled(one, "id");
      String tool = texts.filled(one, "name");
      Part call = tool(PartKind.TOOL_CALL, tool, texts.orEmpty(one, "code"));
      parts.add(PartDraft.of(call.with(Meta.CALL_ID, id)));
      if (!one.path("result").isEmpty()) {
        String result = ToolInput.call(null, one.get("result"), texts).text();
        Part given = tool(PartKind.TOOL_RESULT, tool, result);
        parts.add(PartDraft.of(given.with(Meta.CALL_ID, id)));
      }
    }
    return parts;
  }

  private static Part tool(PartKind kind, @Nullable String name, String text) {
    return new Part(kind, null, null, name, text, null, Map.of());
  }
}
