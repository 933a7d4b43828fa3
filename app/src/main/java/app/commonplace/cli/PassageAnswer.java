package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;

/// A passage and its parts for scripts.
final class PassageAnswer {
  private PassageAnswer() {}

  static JsonObject json(Passage passage, ReadFiles read) {
    return new JsonObject()
        .with("id", passage.id().value())
        .with("externalId", passage.externalId())
        .with("parentId", passage.parent() == null ? null : passage.parent().value())
        .with("role", passage.role().word())
        .with("author", passage.author())
        .with("model", passage.model())
        .with("createdAt", passage.createdAt())
        .with("current", passage.current())
        .with("hidden", passage.hidden())
        .with("parts", passage.parts().stream().map(part -> json(part, read)).toList())
        .with("text", passage.text());
  }

  private static JsonObject json(Part part, ReadFiles read) {
    var json =
        new JsonObject()
            .with("kind", part.kind().word())
            .with("language", part.language())
            .with("mime", part.mime())
            .with("name", part.name())
            .with("text", part.text())
            .with("blob", part.blob() == null ? null : part.blob().sha256())
            .with("present", isPresent(part))
            .with("meta", part.meta());
    JsonObject found = read.json(part);
    return found == null ? json : json.with("read", found);
  }

  /// Whether nothing of it is missing: text always is there, a file when the library has its bytes.
  static boolean isPresent(Part part) {
    return !part.isFile() || part.blob() != null;
  }
}
