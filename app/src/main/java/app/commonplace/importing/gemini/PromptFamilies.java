package app.commonplace.importing.gemini;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Brings prompts together that were branched off each other: AI Studio keeps each branch as a file
/// of its own, which begins with a copy of what came before. A family becomes one element, the
/// prompt that all others go back to first. One for each reading; one thread.
final class PromptFamilies {
  /// Under this key an original of a family holds its prompts.
  static final String PROMPTS = "prompts";

  private static final long LARGEST = 64L << 20;
  private static final String PREFIX = "prompts/";

  /// @param parents what its chunks name as the prompts they were branched off
  private record Prompt(String title, @Nullable String id, Set<Named> parents, long size) {}

  /// A prompt as another one names it.
  private record Named(String id, String title) {}

  private final List<Prompt> prompts = new ArrayList<>();
  private final Map<Integer, List<Integer>> families = new LinkedHashMap<>();
  private final Map<Integer, Integer> familyOf = new HashMap<>();
  private final Map<Integer, Element> waiting = new HashMap<>();
  private int next;

  /// Looks who was branched off whom.
  PromptFamilies(Export export) {
    new Elements(export, _ -> {}, Set.of(), "prompt").forEach(this::look);
    for (int i = 0; i < prompts.size(); i++) {
      families.computeIfAbsent(eldest(i), _ -> new ArrayList<>()).add(i);
    }
    families.values().removeIf(this::isNone);
    families.forEach((eldest, members) -> members.forEach(one -> familyOf.put(one, eldest)));
  }

  private boolean isNone(List<Integer> members) {
    long size = members.stream().mapToLong(one -> prompts.get(one).size()).sum();
    return members.size() < 2 || size > LARGEST;
  }

  private void look(Element element) {
    JsonNode root = element.node();
    var parents = new LinkedHashSet<Named>();
    for (JsonNode chunk : root.path("chunkedPrompt").path("chunks").values()) {
      JsonNode parent = chunk.path("branchParent");
      if (parent.path("promptId").isString() || parent.path(StudioPrompt.NAME).isString()) {
        parents.add(
            new Named(
                withoutPrefix(parent.path("promptId").asString("")),
                parent.path(StudioPrompt.NAME).asString("")));
      }
    }
    prompts.add(
        new Prompt(
            StudioPrompt.title(element),
            root.path("id").isString() ? withoutPrefix(root.path("id").stringValue()) : null,
            parents,
            element.raw().length));
  }

  private static String withoutPrefix(String id) {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  /// The prompt that one goes back to; of some that go back to each other, the one met first again.
  private int eldest(int prompt) {
    var seen = new LinkedHashSet<Integer>();
    int at = prompt;
    while (seen.add(at)) {
      int parent = parent(at);
      if (parent < 0) {
        return at;
      }
      at = parent;
    }
    return seen.stream().mapToInt(Integer::intValue).min().orElse(prompt);
  }

  private int parent(int child) {
    for (Named parent : prompts.get(child).parents()) {
      int found = find(parent, child);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /// The prompt that is meant: by its id, else by its title as long as only one goes by that.
  private int find(Named wanted, int child) {
    int byTitle = -1;
    int alike = 0;
    for (int i = 0; i < prompts.size(); i++) {
      Prompt prompt = prompts.get(i);
      if (i == child) {
        continue;
      }
      if (!wanted.id().isEmpty() && wanted.id().equals(prompt.id())) {
        return i;
      }
      if (!wanted.title().isEmpty() && wanted.title().equals(prompt.title())) {
        byTitle = i;
        alike++;
      }
    }
    return alike == 1 ? byTitle : -1;
  }

  /// Hands on single prompts as they come, and a family with its last one.
  Elements.Reader joining(Elements.Reader reader) {
    return element -> {
      int number = next++;
      Integer eldest = familyOf.get(number);
      if (eldest == null) {
        reader.read(element);
        return;
      }
      waiting.put(number, element);
      List<Integer> members = families.getOrDefault(eldest, List.of());
      if (waiting.keySet().containsAll(members)) {
        reader.read(joined(eldest, members));
      }
    };
  }

  private Element joined(int eldest, List<Integer> members) {
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    ArrayNode all = original.putArray(PROMPTS);
    List<Remark> remarks = new ArrayList<>();
    int repaired = 0;
    var order = new LinkedHashSet<Integer>(List.of(eldest));
    order.addAll(members);
    Element first = null;
    for (int one : order) {
      Element element = waiting.remove(one);
      if (element != null) {
        first = first == null ? element : first;
        all.add(StudioPrompt.named(element));
        remarks.addAll(element.remarks());
        repaired += element.repaired();
      }
    }
    if (first == null) {
      throw new IllegalStateException("a family has members");
    }
    return new Element(
        first.member(), original, Json.bytes(original), first.place(), remarks, repaired);
  }
}
