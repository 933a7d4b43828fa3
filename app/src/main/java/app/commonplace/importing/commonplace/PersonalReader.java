package app.commonplace.importing.commonplace;

import app.commonplace.exporting.CommonplaceJson;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ParentTree;
import app.commonplace.model.Personal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a person added to an entry.
///
/// @param passages in the order of the file
/// @param tree knows what each of them is called
record PersonalReader(JsonNode root, List<JsonNode> passages, ParentTree tree, Texts texts) {

  Personal read() {
    boolean own = root.path(CommonplaceJson.SOURCE_STARRED).isBoolean();
    var personal =
        new Personal(
            texts.filled(root, CommonplaceJson.OWN_TITLE),
            own ? Boolean.valueOf(!sourceStarred()) : null,
            Times.of(root, CommonplaceJson.READ_AT),
            passageTags(),
            notes(),
            links());
    return personal.equals(Personal.NONE) ? Personal.NONE : personal;
  }

  /// A star that a person gave or took stands beside what the source says.
  boolean sourceStarred() {
    return root.path(CommonplaceJson.SOURCE_STARRED).asBoolean(false);
  }

  private Map<String, List<String>> passageTags() {
    var tags = new HashMap<String, List<String>>();
    for (int place = 0; place < passages.size(); place++) {
      List<String> names = texts.all(passages.get(place).get(CommonplaceJson.TAGS));
      if (!names.isEmpty()) {
        tags.put(tree.idAt(place), names);
      }
    }
    return tags;
  }

  private List<Personal.Noted> notes() {
    var notes = new ArrayList<Personal.Noted>();
    for (JsonNode note : root.path(CommonplaceJson.NOTES).values()) {
      String text = texts.of(note, CommonplaceJson.TEXT);
      if (text != null && !text.isBlank()) {
        notes.add(
            new Personal.Noted(
                passage(note),
                text,
                Times.of(note, CommonplaceJson.CREATED_AT),
                Times.of(note, CommonplaceJson.UPDATED_AT)));
      }
    }
    return notes;
  }

  private List<Personal.Linked> links() {
    var links = new ArrayList<Personal.Linked>();
    for (JsonNode link : root.path(CommonplaceJson.LINKS).values()) {
      boolean outgoing = link.has(CommonplaceJson.TO);
      JsonNode other = link.path(outgoing ? CommonplaceJson.TO : CommonplaceJson.FROM);
      String kind = texts.filled(link, CommonplaceJson.KIND);
      String id = texts.filled(other, CommonplaceJson.EXTERNAL_ID);
      if (kind != null && id != null) {
        links.add(
            new Personal.Linked(
                passage(link),
                outgoing,
                new Personal.End(
                    texts.orEmpty(other, CommonplaceJson.PROVIDER),
                    texts.orEmpty(other, CommonplaceJson.ACCOUNT),
                    id,
                    texts.filled(other, CommonplaceJson.PASSAGE)),
                kind,
                texts.filled(link, CommonplaceJson.NOTE),
                Times.of(link, CommonplaceJson.CREATED_AT)));
      }
    }
    return links;
  }

  private @Nullable String passage(JsonNode node) {
    String stated = texts.filled(node, CommonplaceJson.PASSAGE);
    String found = tree.find(stated);
    return found == null ? stated : found;
  }
}
