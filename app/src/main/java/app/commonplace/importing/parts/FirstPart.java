package app.commonplace.importing.parts;

import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a provider says of a conversation as a whole, and a library has no place of its own for: it
/// is kept at the conversation's first part. Stateless.
public final class FirstPart {
  private FirstPart() {}

  /// The same passages, the first part of which carries these words.
  public static List<PassageDraft> with(List<PassageDraft> passages, Map<String, String> words) {
    if (words.isEmpty()) {
      return passages;
    }
    for (int i = 0; i < passages.size(); i++) {
      PassageDraft passage = passages.get(i);
      if (!passage.parts().isEmpty()) {
        var all = new ArrayList<>(passages);
        all.set(i, passage.withParts(marked(passage.parts(), words)));
        return all;
      }
    }
    return passages;
  }

  private static List<PartDraft> marked(List<PartDraft> parts, Map<String, String> words) {
    var all = new ArrayList<>(parts);
    PartDraft first = parts.getFirst();
    var part = first.part();
    for (Map.Entry<String, String> word : words.entrySet()) {
      part = part.with(word.getKey(), word.getValue());
    }
    all.set(0, new PartDraft(part, first.bytes()));
    return all;
  }
}
