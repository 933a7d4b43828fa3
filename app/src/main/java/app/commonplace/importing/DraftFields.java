package app.commonplace.importing;

import app.commonplace.library.EntryFields;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Holds;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the library keeps of an entry beside its passages, reckoned from a draft.
final class DraftFields {
  private DraftFields() {}

  /// What the draft alone would have the library keep.
  static EntryFields of(PreparedEntry prepared) {
    EntryDraft draft = prepared.draft();
    return new EntryFields(
        draft.kind(),
        draft.provider(),
        draft.account(),
        draft.externalId(),
        draft.title() == null ? "" : draft.title(),
        draft.model(),
        draft.project(),
        draft.createdAt(),
        draft.updatedAt(),
        null,
        prepared.hash(),
        prepared.newest(),
        draft.passages().size(),
        leaves(nodes(draft)),
        holds(draft),
        prepared.snippet(),
        Boolean.TRUE.equals(draft.starred()),
        Boolean.TRUE.equals(draft.archived()));
  }

  private static int holds(EntryDraft draft) {
    int holds = 0;
    for (PassageDraft passage : draft.passages()) {
      for (PartDraft part : passage.parts()) {
        holds |= Holds.of(part.part());
        if (FileTally.isMissing(part)) {
          holds |= EntryFields.MISSING_FILES;
        }
      }
    }
    return holds;
  }

  /// How many branches end there.
  static int leaves(List<TreeOrder.Node> nodes) {
    Set<String> parents = new HashSet<>();
    nodes.forEach(node -> {
      if (node.parent() != null) {
        parents.add(node.parent());
      }
    });
    return (int) nodes.stream().filter(node -> !parents.contains(node.id())).count();
  }

  /// Its passages as the tree they are ordered in.
  static List<TreeOrder.Node> nodes(EntryDraft draft) {
    var nodes = new ArrayList<TreeOrder.Node>();
    for (PassageDraft passage : draft.passages()) {
      nodes.add(
          new TreeOrder.Node(
              passage.externalId(), passage.parentId(), nodes.size(), millis(passage.createdAt())));
    }
    return nodes;
  }

  static long millis(@Nullable Instant time) {
    return time == null ? 0 : time.toEpochMilli();
  }
}
