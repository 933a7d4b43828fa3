package app.commonplace.importing;

import static java.util.stream.Collectors.toSet;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes one draft of all that several exports said of an entry: every passage any of them had,
/// each as the newest one that has it tells it, with the bytes of files that only older ones
/// brought. Of two that are as new as each other, the one given later is right.
final class Fold {
  /// What an export said.
  ///
  /// @param made when its provider made it, null when nobody knows
  record Dated(EntryDraft draft, @Nullable Instant made) {
    private int against(Dated other) {
      int byMade = made == null || other.made == null ? 0 : made.compareTo(other.made);
      return Preparer.newest(draft).against(Preparer.newest(other.draft), byMade);
    }
  }

  private Fold() {}

  /// @param oldestFirst as [#oldestFirst] sorts them, at least one
  static EntryDraft of(List<EntryDraft> oldestFirst) {
    if (oldestFirst.size() == 1) {
      return oldestFirst.getFirst();
    }
    Map<String, PassageDraft> passages = new LinkedHashMap<>();
    for (EntryDraft draft : oldestFirst) {
      layOver(passages, draft);
    }
    for (EntryDraft draft : oldestFirst.reversed()) {
      draft
          .passages()
          .forEach(passage ->
              passages.computeIfPresent(
                  passage.externalId(), (_, newest) -> KeptBytes.keep(newest, passage)));
    }
    return withPassages(oldestFirst, ordered(oldestFirst.getLast(), passages));
  }

  private static void layOver(Map<String, PassageDraft> passages, EntryDraft newer) {
    var before = new HashMap<>(passages);
    var said = newer.passages().stream().map(PassageDraft::externalId).collect(toSet());
    for (PassageDraft passage : newer.passages()) {
      PassageDraft known = before.get(passage.externalId());
      String parent =
          known == null
              ? passage.parentId()
              : Between.parent(
                  passage.parentId(),
                  known.parentId(),
                  id -> above(before.get(id)),
                  id -> !said.contains(id) && isBetween(before.get(id)));
      passages.put(passage.externalId(), passage.under(parent));
    }
  }

  private static @Nullable String above(@Nullable PassageDraft passage) {
    return passage == null ? null : passage.parentId();
  }

  static boolean isBetween(@Nullable PassageDraft passage) {
    return passage != null
        && Between.is(passage.role(), passage.hidden(), Differences.parts(passage));
  }

  /// In the order in which their exports are right about an entry.
  static List<EntryDraft> oldestFirst(List<Dated> asTheyCame) {
    var sorted = new ArrayList<Dated>(asTheyCame.size());
    for (Dated dated : asTheyCame) {
      int at = sorted.size();
      while (at > 0 && dated.against(sorted.get(at - 1)) < 0) {
        at--;
      }
      sorted.add(at, dated);
    }
    return sorted.stream().map(Dated::draft).toList();
  }

  private static List<PassageDraft> ordered(EntryDraft newest, Map<String, PassageDraft> passages) {
    Map<String, Integer> ranks = new HashMap<>();
    newest.passages().forEach(passage -> ranks.put(passage.externalId(), ranks.size()));
    List<TreeOrder.Node> nodes =
        passages.values().stream().map(passage -> node(passage, ranks)).toList();
    return TreeOrder.of(nodes).stream()
        .map(id -> java.util.Objects.requireNonNull(passages.get(id)))
        .toList();
  }

  private static TreeOrder.Node node(PassageDraft passage, Map<String, Integer> ranks) {
    long time = passage.createdAt() == null ? 0 : passage.createdAt().toEpochMilli();
    return new TreeOrder.Node(
        passage.externalId(), passage.parentId(), ranks.get(passage.externalId()), time);
  }

  private static EntryDraft withPassages(
      List<EntryDraft> oldestFirst, List<PassageDraft> passages) {
    EntryDraft newest = oldestFirst.getLast();
    return new EntryDraft(
        newest.kind(),
        newest.provider(),
        newest.account(),
        newest.externalId(),
        last(oldestFirst, EntryDraft::title),
        last(oldestFirst, EntryDraft::model),
        last(oldestFirst, EntryDraft::project),
        last(oldestFirst, EntryDraft::createdAt),
        last(oldestFirst, EntryDraft::updatedAt),
        last(oldestFirst, EntryDraft::starred),
        last(oldestFirst, EntryDraft::archived),
        newest.currentLeaf(),
        passages,
        oldestFirst.stream().flatMap(draft -> draft.tags().stream()).distinct().toList());
  }

  /// What the newest draft says that says anything.
  private static <T> @Nullable T last(
      List<EntryDraft> oldestFirst, java.util.function.Function<EntryDraft, @Nullable T> field) {
    T found = null;
    for (EntryDraft draft : oldestFirst) {
      T value = field.apply(draft);
      found = value == null ? found : value;
    }
    return found;
  }
}
