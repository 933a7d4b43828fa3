package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How what is said of an entry changes from one export to the next.
///
/// @param retitled whether it got another title
/// @param rewritten whether words of a passage are no longer there; a passage that only grew, as
///   the last one of a session does, is none
record Differences(boolean retitled, boolean rewritten) {
  private static final Differences ALIKE = new Differences(false, false);

  Differences or(Differences other) {
    return new Differences(retitled || other.retitled, rewritten || other.rewritten);
  }

  /// How each of these drafts of one entry changes what the one before said.
  static Differences in(List<EntryDraft> oldestFirst) {
    Differences said = ALIKE;
    Map<String, PassageDraft> before = new HashMap<>();
    String title = null;
    for (EntryDraft draft : oldestFirst) {
      said = said.or(new Differences(isOther(title, draft.title()), false));
      title = draft.title() == null ? title : draft.title();
      for (PassageDraft passage : draft.passages()) {
        PassageDraft known = before.put(passage.externalId(), passage);
        boolean lost = known != null && loses(parts(known), parts(passage));
        said = said.or(new Differences(false, lost));
      }
    }
    return said;
  }

  /// Whether a title that was given is another one than before.
  static boolean isOther(@Nullable String before, @Nullable String now) {
    return before != null
        && now != null
        && !before.isBlank()
        && !before.strip().equals(now.strip());
  }

  /// Whether words of a passage are gone.
  static boolean loses(List<Part> before, List<Part> now) {
    String words = now.stream().map(Part::text).collect(Collectors.joining("\n"));
    return before.stream().map(part -> part.text().strip()).anyMatch(text -> !words.contains(text));
  }

  static List<Part> parts(PassageDraft passage) {
    return passage.parts().stream().map(PartDraft::part).toList();
  }
}
