package app.commonplace.importing.perplexity;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one thread: each of its entries is a question and its answer. One thread, used once.
final class AnsweredThread {
  /// Blocks that lay the answer out anew, or offer more.
  private static final Set<String> ASIDES =
      Set.of(
          "diff_block",
          "widget",
          "related_queries",
          "pending_followups",
          "answer_tabs",
          "answer_modes",
          "in_context_suggestions",
          "shopping_mode");

  /// Blocks that hold nothing when none of it is found in them.
  private static final Set<String> EMPTY =
      Set.of("plan", "pro_search_steps", "reasoning_plan", "media_items", "workflow_root");

  /// What is said beside question and answer.
  private static final List<String> BESIDE =
      List.of("mode", "search_focus", "related_queries", "related_questions", "followups");

  private final JsonNode root;
  private final JsonNode about;
  private final Talk talk;
  private final Texts texts;
  private final Assets assets;
  private final Steps steps;

  AnsweredThread(Element element) {
    root = element.node();
    JsonNode metadata = root.path("thread_metadata");
    about = metadata.isObject() ? metadata : root.path("metadata");
    talk = new Talk(element, PerplexityFormat.PROVIDER);
    texts = talk.texts();
    assets = new Assets(texts);
    steps = new Steps(texts, assets);
  }

  Item item() {
    JsonNode listed = root.path("entries");
    JsonNode entries = listed.isArray() ? listed : root.path("conversations");
    JsonNode first = entries.path(0);
    String title = texts.firstFilled(about, "title", "thread_title");
    String space = texts.filled(about.path("collection_info"), "title");
    talk.project(space == null ? texts.filled(first.path("collection_info"), "title") : space);
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
            .at(asked)
            .with(assets.given(entry.path("attachments"))));
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
    if (parts.isEmpty()) {
      early(entry, parts, sources);
    }
    parts.addAll(assets.media(entry.path("images")));
    parts.addAll(assets.media(entry.path("media_items")));
    sources.stream().distinct().forEach(source -> parts.add(PartDraft.of(source.part())));
    for (String key : BESIDE) {
      JsonNode said = entry.path(key);
      if (said.isString() ? !said.stringValue().isBlank() : !said.isEmpty()) {
        talk.aside(key);
      }
    }
    return List.copyOf(parts);
  }

  /// Entries from before there were blocks hold their steps as JSON within a text, the last of
  /// which is the answer.
  private void early(JsonNode entry, Set<PartDraft> parts, List<Source> sources) {
    JsonNode text = JsonText.inside(entry.path("text"));
    if (text.isArray()) {
      ObjectNode plan = JsonNodeFactory.instance.objectNode();
      plan.set("steps", text);
      parts.addAll(steps.of(plan));
    }
    JsonNode last = text.isArray() ? text.path(text.size() - 1).path("content") : text;
    JsonNode inside = JsonText.inside(last.path("answer"));
    String answer = inside.isObject() ? texts.filled(inside, "answer") : texts.of(inside);
    if (answer != null) {
      parts.add(PartDraft.of(Part.prose(answer)));
      sources.addAll(Source.all(inside.get("web_results"), texts));
    }
  }

  private void block(JsonNode block, Set<PartDraft> parts, List<Source> sources) {
    String usage = texts.orEmpty(block, "intended_usage");
    JsonNode markdown = block.path("markdown_block");
    JsonNode results = block.path("web_result_block").path("web_results");
    List<PartDraft> beside = beside(block);
    if (markdown.isObject()) {
      String answer = texts.filled(markdown, "answer");
      String text = answer == null ? String.join("", texts.all(markdown.get("chunks"))) : answer;
      if (!text.isBlank()) {
        parts.add(PartDraft.of(Part.prose(text)));
      }
      parts.addAll(assets.media(markdown.path("media_items")));
    } else if (results.isArray()) {
      sources.addAll(Source.all(results, texts));
    } else if (!beside.isEmpty()) {
      parts.addAll(beside);
    } else if (ASIDES.contains(usage) || usage.endsWith("_mode")) {
      talk.aside(usage);
    } else if (!usage.isEmpty() && !EMPTY.contains(usage)) {
      talk.unknown(usage);
      String text = texts.firstFilled(block, "text", "answer");
      String said = text == null ? texts.json(block) : text;
      parts.add(PartDraft.of(Part.prose(said).with(Meta.TYPE, usage)));
    }
  }

  /// Plans with their steps, pictures and files, under whatever name the block has them.
  private List<PartDraft> beside(JsonNode block) {
    var parts = new ArrayList<PartDraft>();
    block.forEachEntry((_, inner) -> {
      parts.addAll(steps.of(inner));
      parts.addAll(assets.media(inner.path("media_items")));
      parts.addAll(assets.of(inner.path("assets")));
      parts.addAll(assets.of(inner.path("assets_preview_block").path("assets")));
    });
    return parts;
  }
}
