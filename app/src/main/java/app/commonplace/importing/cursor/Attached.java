package app.commonplace.importing.cursor;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.NumberedBytes;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what was given to a bubble of Cursor: pictures, files, lines of code, folders, pages,
/// commits. Each kind has a list of its own, in the bubble or in its context. What the program
/// looked up by itself is counted. One for each bubble; one thread.
final class Attached {
  private static final List<String> PICTURES = List.of("images", "selectedImages");

  private static final List<String> GIVEN =
      List.of(
          "fileSelections",
          "attachedFileCodeChunksUris",
          "folderSelections",
          "attachedFolders",
          "attachedFoldersNew",
          "selections",
          "attachedCodeChunks",
          "terminalSelections",
          "quotes",
          "notepads",
          "selectedCommits",
          "commits",
          "selectedPullRequests",
          "pullRequests",
          "gitDiffs",
          "externalLinks",
          "uiElementPicked",
          "consoleLogs");

  private static final List<String> PAGES =
      List.of("selectedDocs", "docsReferences", "webReferences", "aiWebSearchResults");

  private static final List<String> LOOKED_UP =
      List.of(
          "codebaseContextChunks",
          "relevantFiles",
          "cursorRules",
          "knowledgeItems",
          "lints",
          "multiFileLinterErrors",
          "interpreterResults",
          "toolResults",
          "humanChanges",
          "diffsSinceLastApply",
          "suggestedCodeBlocks",
          "assistantSuggestedDiffs",
          "summarizedComposers",
          "attachedFoldersListDirResults");

  private final Session session;
  private final Texts texts;
  private final Set<String> seen = new LinkedHashSet<>();

  Attached(Session session) {
    this.session = session;
    texts = session.texts();
  }

  void add(Turn turn, JsonNode bubble) {
    for (JsonNode holder : List.of(bubble, bubble.path("context"))) {
      PICTURES.forEach(key -> holder.path(key).values().forEach(one -> picture(turn, one)));
      GIVEN.forEach(key -> holder.path(key).values().forEach(one -> given(turn, one)));
      PAGES.forEach(key -> holder.path(key).values().forEach(one -> page(turn, one)));
      for (String key : LOOKED_UP) {
        if (!holder.path(key).isEmpty()) {
          session.unread().aside(key);
        }
      }
    }
  }

  private void picture(Turn turn, JsonNode one) {
    String id = texts.firstFilled(one, "uuid", "path");
    if (id == null || seen.add(id)) {
      turn.add(picture(one, texts));
    }
  }

  /// A picture or other file with its bytes, or with no more than where it was.
  static PartDraft picture(JsonNode one, Texts texts) {
    JsonNode data = one.has("image") ? one.get("image") : one.path("data");
    String path = texts.firstFilled(one, "path", "url", "fileName", "filename");
    String stated = texts.firstFilled(one, "mimeType", "mediaType");
    String mime = stated == null ? MimeType.ofName(path) : stated;
    boolean image = mime == null || mime.startsWith("image/");
    Part part =
        new Part(
                image ? PartKind.IMAGE : PartKind.ATTACHMENT,
                mime,
                null,
                path == null ? null : baseName(path),
                "",
                null,
                Map.of())
            .with(Meta.URL, path);
    byte[] bytes = NumberedBytes.of(data);
    if (bytes.length > 0) {
      return new PartDraft(part, () -> new ByteArrayInputStream(bytes));
    }
    String text = data.isString() ? data.stringValue() : "";
    if (text.startsWith("http")) {
      return InlineFile.at(part.kind(), part.name(), text);
    }
    return InlineFile.of(
        part, text.substring(text.startsWith("data:") ? text.indexOf(',') + 1 : 0));
  }

  private void given(Turn turn, JsonNode one) {
    String path = path(one);
    String text = text(one);
    String stated = texts.firstFilled(one, "name", "title", "message", "fileName", "sha");
    boolean nothing = path == null && stated == null && text.isEmpty();
    String name = stated == null && path != null ? baseName(path) : stated;
    if (seen.add(path + "\n" + name + "\n" + text)) {
      var part =
          new Part(
                  PartKind.ATTACHMENT,
                  MimeType.ofName(name),
                  texts.filled(one, "languageIdentifier"),
                  name,
                  nothing ? texts.json(one) : text,
                  null,
                  Map.of())
              .with(Meta.URL, path);
      turn.add(InlineFile.of(part, null));
    }
  }

  private void page(Turn turn, JsonNode one) {
    String name = texts.firstFilled(one, "title", "name", "docTitle");
    String url = texts.firstFilled(one, "url", "docUrl", "link");
    String text = text(one);
    boolean nothing = name == null && url == null && text.isEmpty();
    Part part =
        new Part(
            PartKind.CITATION, null, null, name, nothing ? texts.json(one) : text, null, Map.of());
    turn.add(part.with(Meta.URL, url));
  }

  private @Nullable String path(JsonNode one) {
    JsonNode uri = one.path("uri").isMissingNode() ? one : one.path("uri");
    String stated =
        uri.isString() ? texts.of(uri) : texts.firstFilled(uri, "fsPath", "path", "url");
    return stated == null
        ? texts.firstFilled(one, "url", "relativeWorkspacePath", "relativePath", "path")
        : stated;
  }

  private String text(JsonNode one) {
    String lines = String.join("\n", texts.all(one.get("lines")));
    String text =
        texts.firstFilled(
            one, "text", "rawText", "markdown", "content", "chunk", "snippet", "diff");
    return text == null ? lines : text;
  }

  private static String baseName(String path) {
    String end = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return end.substring(Math.max(end.lastIndexOf('/'), end.lastIndexOf('\\')) + 1);
  }
}
