package app.commonplace.ui;

import app.commonplace.library.Tags;
import app.commonplace.model.EntryId;
import app.commonplace.model.Tag;
import app.commonplace.ui.reader.Related;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Tags that an entry may lack: those of what is most like it. Each of the nearest entries speaks
/// for its tags, louder the more alike it is. What a single one says counts only from among the
/// very nearest, since most libraries have tags for one thing each.
final class SuggestedTags {
  private static final int ASKED = 20;
  private static final int NEAREST = 3;
  private static final int MOST = 6;

  /// What speaks for a tag.
  private record Voices(Tag tag, double weight, int entries, boolean near) {
    Voices and(double more, boolean alsoNear) {
      return new Voices(tag, weight + more, entries + 1, near || alsoNear);
    }

    boolean suffice() {
      return near || entries > 1;
    }
  }

  private SuggestedTags() {}

  /// @param alike the most alike first
  /// @param own tags that the entry has
  static List<Tag> of(List<Related> alike, Function<EntryId, List<Tag>> tagsOf, List<Tag> own) {
    Map<Long, Voices> heard = new HashMap<>();
    for (int i = 0; i < Math.min(ASKED, alike.size()); i++) {
      boolean near = i < NEAREST;
      double weight = weight(alike.get(i), i);
      for (Tag tag : tagsOf.apply(alike.get(i).entry())) {
        Voices before = heard.getOrDefault(tag.id(), new Voices(tag, 0, 0, false));
        heard.put(tag.id(), before.and(weight, near));
      }
    }
    List<Tag> found =
        heard.values().stream()
            .filter(Voices::suffice)
            .filter(voices -> !says(own, voices.tag()))
            .sorted(
                Comparator.comparingDouble(Voices::weight)
                    .reversed()
                    .thenComparing(voices -> voices.tag().name()))
            .map(Voices::tag)
            .toList();
    return found.stream().filter(tag -> !holdsAny(tag, found)).limit(MOST).toList();
  }

  /// Where only words were compared, the order is all that is known.
  private static double weight(Related related, int place) {
    Double likeness = related.likeness();
    return likeness == null ? 1.0 / (1 + place) : likeness * likeness;
  }

  /// Whether the entry has the tag already, or one that is nested in it.
  private static boolean says(List<Tag> own, Tag tag) {
    return own.stream().anyMatch(has -> has.id() == tag.id()) || holdsAny(tag, own);
  }

  private static boolean holdsAny(Tag tag, List<Tag> others) {
    String nested = Tags.folded(tag.name()) + "/";
    return others.stream().anyMatch(other -> Tags.folded(other.name()).startsWith(nested));
  }
}
