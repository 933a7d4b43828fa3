package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.library.AttachmentTexts.Known;
import app.commonplace.library.Reading;
import app.commonplace.model.Blob;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Passage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read out of the attachments of an entry, by their hashes.
///
/// @param texts only when they were asked for
record ReadFiles(Map<String, Known> known, Map<String, String> texts) {

  static ReadFiles of(Reading reading, EntryId entry, List<Passage> passages, boolean withTexts) {
    Map<String, Known> known = reading.attachmentTexts().of(entry);
    var texts = new HashMap<String, String>();
    if (withTexts) {
      passages.stream()
          .flatMap(passage -> passage.parts().stream())
          .map(ReadFiles::hash)
          .filter(known::containsKey)
          .distinct()
          .forEach(hash ->
              reading.attachmentTexts().text(hash).ifPresent(text -> texts.put(hash, text)));
    }
    return new ReadFiles(known, texts);
  }

  /// Of an attachment that has no text of its own; empty for all else.
  private static String hash(Part part) {
    Blob blob = part.blob();
    boolean read = part.kind() == PartKind.ATTACHMENT && part.text().isEmpty();
    return blob == null || !read ? "" : blob.sha256();
  }

  /// Null for what was not looked at.
  @Nullable JsonObject json(Part part) {
    Known found = known.get(hash(part));
    if (found == null) {
      return null;
    }
    var json =
        new JsonObject().with("characters", found.characters()).with("lacking", found.lacking());
    String text = text(part);
    return text.isEmpty() ? json : json.with("text", text);
  }

  /// What follows the name of a file.
  String about(Part part) {
    Known found = known.get(hash(part));
    if (found == null) {
      return "";
    }
    String characters =
        found.characters() == 0 ? "" : ", %,d characters searched".formatted(found.characters());
    return characters + (found.lacking() == null ? "" : ", " + found.lacking());
  }

  /// Empty unless it was asked for.
  String text(Part part) {
    return texts.getOrDefault(hash(part), "");
  }
}
