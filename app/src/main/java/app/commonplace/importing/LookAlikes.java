package app.commonplace.importing;

import app.commonplace.importing.json.JsonShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Names exports that this version cannot read yet, so that a person is told what they have rather
/// than that it is unknown, and so that none is mistaken for another. Ask in this order: several
/// sources use the same file names and keys.
final class LookAlikes {
  private record LookAlike(String name, Predicate<JsonShape> recognises) {}

  private static final List<LookAlike> KNOWN =
      List.of(new LookAlike("an export of Khoj", shape -> shape.anyHas("conversation_log")));

  private LookAlikes() {}

  /// The name of what this is, with its article: `an export of Khoj`.
  static Optional<String> name(JsonShape shape) {
    return KNOWN.stream()
        .filter(known -> known.recognises().test(shape))
        .map(LookAlike::name)
        .findFirst();
  }

  /// Whether this only lists the conversations of ChatGPT that were shared.
  static boolean isSharedLinks(JsonShape shape) {
    return shape.anyHas("conversation_id", "title", "is_anonymous") && !shape.anyHas("mapping");
  }

  /// Whether this is an export in which nothing was exported.
  static boolean isEmptyList(JsonShape shape) {
    boolean wrapped =
        shape.isObject()
            && shape.anyHas("conversations[]")
            && shape.elements().stream()
                .flatMap(Set::stream)
                .noneMatch(path -> path.startsWith("conversations[]."));
    return wrapped || (shape.isArray() && shape.elements().isEmpty());
  }

  /// Whether this only lists the parts of a large Claude export.
  static boolean isClaudeBatchIndex(JsonShape shape) {
    return shape.anyHas("data_files[].export_url");
  }
}
