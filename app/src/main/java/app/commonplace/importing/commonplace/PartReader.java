package app.commonplace.importing.commonplace;

import app.commonplace.exporting.CommonplaceJson;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the parts of a passage.
///
/// @param json the file they stand in
record PartReader(Member json, SideFiles files, Texts texts) {
  static final String NOT_BESIDE = "The file is not beside the JSON that names it.";

  /// The parts that a passage lists, else the one part that its text is.
  List<PartDraft> parts(JsonNode passage) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode part : passage.path(CommonplaceJson.PARTS).values()) {
      if (part.isObject()) {
        parts.add(part(part));
      } else if (part.isString()) {
        parts.add(PartDraft.of(Part.prose(texts.clean(part.stringValue()))));
      }
    }
    String text = texts.of(passage, CommonplaceJson.TEXT);
    if (parts.isEmpty() && text != null && !text.isEmpty()) {
      parts.add(PartDraft.of(Part.prose(text)));
    }
    return parts;
  }

  private PartDraft part(JsonNode node) {
    String kind = texts.orEmpty(node, CommonplaceJson.KIND);
    Map<String, String> meta = meta(node);
    PartKind known = PartKind.ofWord(kind);
    if (!kind.isEmpty() && !known.word().equals(kind)) {
      // a kind of a later version reads as prose and keeps its word
      meta.putIfAbsent(Meta.TYPE, kind);
    }
    var part =
        new Part(
            known,
            texts.filled(node, CommonplaceJson.MIME),
            texts.of(node, CommonplaceJson.LANGUAGE),
            texts.of(node, CommonplaceJson.NAME),
            texts.orEmpty(node, CommonplaceJson.TEXT),
            null,
            meta);
    JsonNode blob = node.path(CommonplaceJson.BLOB);
    return blob.isObject() ? withBytes(part, blob) : PartDraft.of(part);
  }

  private Map<String, String> meta(JsonNode node) {
    var meta = new HashMap<String, String>();
    node.path(CommonplaceJson.META)
        .forEachEntry((key, value) -> {
          if (!value.isNull()) {
            meta.put(texts.clean(key), texts.json(value));
          }
        });
    return meta;
  }

  private PartDraft withBytes(Part part, JsonNode blob) {
    byte[] inside = inside(texts.of(blob, CommonplaceJson.BASE64));
    if (inside.length > 0) {
      return new PartDraft(part, () -> new ByteArrayInputStream(inside));
    }
    JsonNode size = blob.path(CommonplaceJson.SIZE);
    String path = texts.filled(blob, CommonplaceJson.PATH);
    PartDraft.Bytes bytes = files.find(json, path, size.isIntegralNumber() ? size.longValue() : -1);
    return bytes == null
        ? PartDraft.of(part.with(Meta.MISSING, NOT_BESIDE))
        : new PartDraft(part, bytes);
  }

  private static byte[] inside(@Nullable String base64) {
    try {
      return base64 == null ? new byte[0] : Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      // no base64: there may be a file
      return new byte[0];
    }
  }
}
