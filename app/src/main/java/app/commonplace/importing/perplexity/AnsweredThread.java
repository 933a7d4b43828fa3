package app.commonplace.importing.perplexity;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one thread: each of its entries is a question and its answer. One thread, used once.
final class AnsweredThread {
  /// Blocks that show progress or offer more, and hold nothing that was said.
  private static final Set<String> ASIDES =
      Set.of("plan", "pro_search_steps", "diff_block", "media_items", "widget", "related_queries");

  private final JsonNode root;
  private final JsonNode about;
  private final Talk talk;
  private final Texts texts;

  AnsweredThread(Element element) {
    root = element.node();
    JsonNode metadata = root.path("thread_metadata");
    about = metadata.isObject() ? metadata : root.path("metadata");
    talk = new Talk(element, PerplexityFormat.PROVIDER);
    texts = talk.texts();
  }

  Item item() {
    JsonNode listed = root.path("entries");
    JsonNode entries = listed.isArray() ? listed : root.path("conversations");
    JsonNode first = entries.path(0);
    String title = texts.firstFilled(about, "title", "thread_title");
    talk.id(id(first))
        .title(title == null ? texts.filled(first, "thread_title") : title)
        .times(Times.of(about, "created_at"), Times.of(about, "updated_at"));
    for (JsonNode entry : entries.values()) {
      if (entry.isObject()) {
        add(entry);
      }
    }
    return talk.item();
  }

  private @Nullable String id(JsonNode first) {
    String stated = texts.firstFilled(about, "thread_id", "id", "context_uuid");
    return stated == null
        ? texts.firstFilled(first, "context_uuid", "thread_url_slug", "uuid", "backend_uuid")
        : stated;
  }

  private void add(JsonNode entry) {
    String id = texts.firstFilled(entry, "uuid", "backend_uuid", "id");
    Instant asked = Times.first(entry, "entry_created_datetime", "timestamp", "created_at");
    Instant answered = Times.first(entry, "entry_updated_datetime", "timestamp", "updated_at");
    String question = texts.firstFilled(entry, "query_str", "query");
    talk.add(
        Turn.said("user", question == null ? "" : question)
            .id(id == null ? null : id + "-question")
            .at(asked));
    List<PartDraft> parts = answer(entry);
    if (!parts.isEmpty()) {
      talk.add(
          Turn.of("assistant", parts)
              .id(id == null ? null : id + "-answer")
              .from(texts.firstFilled(entry, "display_model", "model"))
              .at(answered));
    }
  }

  private List<PartDraft> answer(JsonNode entry) {
    var parts = new LinkedHashSet<PartDraft>();
    var sources = new ArrayList<Source>(Source.all(entry.get("sources"), texts));
    String plain = texts.filled(entry, "answer");
    if (plain != null) {
      parts.add(PartDraft.of(Part.prose(plain)));
    }
    for (JsonNode block : entry.path("blocks").values()) {
      block(block, parts, sources);
    }
    sources.stream().distinct().forEach(source -> parts.add(PartDraft.of(source.part())));
    return List.copyOf(parts);
  }

  private void block(JsonNode block, Set<PartDraft> parts, List<Source> sources) {
    String usage = texts.orEmpty(block, "intended_usage");
    JsonNode markdown = block.path("markdown_block");
    if (markdown.isObject()) {
      String answer = texts.filled(markdown, "answer");
      String text = answer == null ? String.join("", texts.all(markdown.get("chunks"))) : answer;
      if (!text.isBlank()) {
        parts.add(PartDraft.of(Part.prose(text)));
      }
      return;
    }
    JsonNode results = block.path("web_result_block").path("web_results");
    if (results.isArray()) {
      sources.addAll(Source.all(results, texts));
    } else if (!ASIDES.contains(usage) && !usage.isEmpty()) {
      talk.unknown(usage);
      String text = texts.firstFilled(block, "text", "answer");
      if (text != null) {
        parts.add(PartDraft.of(Part.prose(text).with(Meta.TYPE, usage)));
      }
    }
  }
}
